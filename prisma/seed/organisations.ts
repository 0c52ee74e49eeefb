import type { Names } from "./demonstration";
import { japaneseOrganisations } from "./organisations-japan";
import { kazakhstaniOrganisations } from "./organisations-kazakhstan";

export type DemonstrationOrganisation = {
  code: string;
  name: Names;
  short: Names;
  parent?: string;
  successor?: string;
  validFrom?: string;
  validTo?: string;
};

/** Bodies that the readers of the release proposed as owners; the text itself names none. */
export const organisations: readonly (DemonstrationOrganisation & { side: "KZ" | "JP" })[] = [
  ...kazakhstaniOrganisations.map((organisation) => ({ ...organisation, side: "KZ" as const })),
  ...japaneseOrganisations.map((organisation) => ({ ...organisation, side: "JP" as const })),
];
