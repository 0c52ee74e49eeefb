import type { Action, Outcome } from "@/lib/vocabulary/commitments";
import type { PlannedCommitment } from "./planned-commitment";
import type { Random } from "./random";

/** What happens to a commitment after it was captured; each is one event. */
export type Transition = Extract<
  Action,
  | "put_on_control"
  | "set_for_record"
  | "start"
  | "report_interim"
  | "report_final"
  | "return"
  | "additional_control"
  | "extend"
  | "request_report"
  | "take_off_control"
>;

/** Chosen so that a tenth of a whole register has five events. */
const LONG_SHARE = 0.112;

const longOpen: readonly (readonly Transition[])[] = [
  ["put_on_control", "start", "report_final", "return"],
  ["put_on_control", "start", "report_final", "additional_control"],
  ["put_on_control", "start", "report_interim", "report_interim"],
  ["put_on_control", "report_interim", "report_interim", "request_report"],
];
/** For those with a control date to move. */
const longExtended: readonly Transition[] = ["put_on_control", "report_interim", "extend", "report_interim"];
const shortOpen: readonly (readonly [readonly Transition[], number])[] = [
  [["put_on_control"], 35],
  [["put_on_control", "start"], 25],
  [["put_on_control", "report_interim"], 25],
  [["put_on_control", "report_final"], 15],
];

export function planTransitions({ fate, control }: PlannedCommitment, random: Random): readonly Transition[] {
  const isLong = random.chance(LONG_SHARE);
  switch (fate) {
    case "captured":
      return [];
    case "record_only":
      return ["set_for_record"];
    case "closed":
      return isLong
        ? ["put_on_control", "start", "report_final", "take_off_control"]
        : ["put_on_control", "take_off_control"];
    default:
      if (!isLong) return random.weighted(shortOpen);
      return control && random.chance(0.3) ? longExtended : random.pick(longOpen);
  }
}

/** How closed commitments ended. */
export const outcomeWeights: readonly (readonly [Outcome, number])[] = [
  ["fulfilled", 62],
  ["partially_fulfilled", 13],
  ["not_fulfilled", 10],
  ["superseded", 7],
  ["lapsed", 8],
];
