import type { Names } from "./demonstration";

export type DemonstrationOrganisation = {
  code: string;
  name: Names;
  short: Names;
  parent?: string;
  successor?: string;
  validFrom?: string;
  validTo?: string;
};
