import type { DemonstrationCommitment } from "../demonstration";
import { centralAsiaSummit } from "./central-asia-summit";
import { ecologicalSummit } from "./ecological-summit";
import { economy } from "./economy";
import { flight } from "./flight";
import { forTheRecord } from "./for-the-record";
import { grant } from "./grant";
import { people } from "./people";
import { transport } from "./transport";

/** The 19 commitments of the release: 13 on control, 6 for the record. Their references are given in this order. */
export const commitments: readonly DemonstrationCommitment[] = [
  grant,
  flight,
  ecologicalSummit,
  centralAsiaSummit,
  ...people,
  ...transport,
  ...economy,
  ...forTheRecord,
].toSorted((a, b) => a.number - b.number);
