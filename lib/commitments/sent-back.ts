import type { Status } from "@/lib/vocabulary/commitments";
import { isPossible } from "./transitions";

/** The decisions after which work goes on that was reported as done, or closed. */
export const sendingBack = ["return", "additional_control", "reopen"] as const;
type SendingBack = (typeof sendingBack)[number];

type SentBack<Decision> = Omit<Decision, "type"> & { type: SendingBack };

/**
 * The latest decision that sent a commitment back, as long as it is the answer to what was last reported: until the lead reports
 * it as done again, or it is closed. `latest` is the latest of the decisions in `sendingBack`, if there is any.
 */
export function sentBackBy<Decision extends { type: string }>(
  status: Status,
  latest: Decision | undefined,
): SentBack<Decision> | null {
  const type = sendingBack.find((one) => one === latest?.type);
  return latest && type && isPossible("report_final", status) ? { ...latest, type } : null;
}
