import type { Outcome, Status } from "@/lib/vocabulary/commitments";
import type { PlannedCommitment } from "./planned-commitment";
import type { Random } from "./random";

/** The steps after a commitment was captured; each is one event. */
export type Transition =
  | "put_on_control"
  | "set_for_record"
  | "start"
  | "interim_report"
  | "final_report"
  | "return"
  | "additional_control"
  | "extend"
  | "request_report"
  | "take_off_control";

/** Chosen so that a tenth of a whole register has five events. */
const LONG_SHARE = 0.112;

const longOpen: readonly (readonly Transition[])[] = [
  ["put_on_control", "start", "final_report", "return"],
  ["put_on_control", "start", "final_report", "additional_control"],
  ["put_on_control", "start", "interim_report", "interim_report"],
  ["put_on_control", "interim_report", "interim_report", "request_report"],
];
/** For those with a control date to move. */
const longExtended: readonly Transition[] = ["put_on_control", "interim_report", "extend", "interim_report"];
const shortOpen: readonly (readonly [readonly Transition[], number])[] = [
  [["put_on_control"], 35],
  [["put_on_control", "start"], 25],
  [["put_on_control", "interim_report"], 25],
  [["put_on_control", "final_report"], 15],
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
        ? ["put_on_control", "start", "final_report", "take_off_control"]
        : ["put_on_control", "take_off_control"];
    default:
      if (!isLong) return random.weighted(shortOpen);
      return control && random.chance(0.3) ? longExtended : random.pick(longOpen);
  }
}

/** Where a step leads; null where it leaves the status alone. */
export const leadsTo: Record<Transition, Status | null> = {
  put_on_control: "on_control",
  set_for_record: "record_only",
  start: "in_progress",
  interim_report: "in_progress",
  final_report: "reported",
  return: "returned",
  additional_control: "additional_control",
  extend: null,
  request_report: null,
  take_off_control: "off_control",
};

/** How closed commitments ended. */
export const outcomeWeights: readonly (readonly [Outcome, number])[] = [
  ["fulfilled", 62],
  ["partially_fulfilled", 13],
  ["not_fulfilled", 10],
  ["superseded", 7],
  ["lapsed", 8],
];
