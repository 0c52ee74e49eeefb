import { notAssigned } from "./assign-lead";

/** What is standing has a report interval and no dates: prisma/sql/commitment-values.sql. */
export const noDates = {
  promisedEdtf: null,
  promisedEarliest: null,
  promisedLatest: null,
  promisedPrecision: null,
  promisedBasis: null,
  promisedMilestoneId: null,
  controlEdtf: null,
  controlEarliest: null,
  controlLatest: null,
  controlPrecision: null,
} as const;

/** What begins with control, as it is before it. */
export const noControl = {
  controlEdtf: null,
  controlEarliest: null,
  controlLatest: null,
  controlPrecision: null,
  quietSince: null,
  ...notAssigned,
} as const;
