import type { Status } from "@/lib/vocabulary/commitments";
import { isPossible } from "./transitions";

/** The decisions after which work goes on that was reported as done, or closed. */
const sendingBack = ["return", "additional_control", "reopen"] as const;
type SendingBack = (typeof sendingBack)[number];

/** With these the decision that begins control anew: what was sent back before that is of a control that ended. */
export const sendingBackOrBeginning = [...sendingBack, "put_on_control"] as const;

type SentBack<Decision> = Omit<Decision, "type"> & { type: SendingBack };

/**
 * The latest decision that sent a commitment back, as long as it is the answer to what was last reported: until the lead reports
 * it as done again, or it is closed. `latest` is the latest of the decisions in `sendingBackOrBeginning` that stands, if any.
 */
export function sentBackBy<Decision extends { type: string }>(
  status: Status,
  latest: Decision | undefined,
): SentBack<Decision> | null {
  const type = sendingBack.find((one) => one === latest?.type);
  return latest && type && isPossible("report_final", status) ? { ...latest, type } : null;
}
