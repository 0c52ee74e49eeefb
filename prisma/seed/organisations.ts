import type { DemonstrationOrganisation } from "./demonstration-organisation";
import { japaneseOrganisations } from "./organisations-japan";
import { kazakhstaniOrganisations } from "./organisations-kazakhstan";

/** Bodies that the readers of the release proposed as owners; the text itself names none. */
export const organisations: readonly (DemonstrationOrganisation & { side: "KZ" | "JP" })[] = [
  ...kazakhstaniOrganisations.map((organisation) => ({ ...organisation, side: "KZ" as const })),
  ...japaneseOrganisations.map((organisation) => ({ ...organisation, side: "JP" as const })),
];
