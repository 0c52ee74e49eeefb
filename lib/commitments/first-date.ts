import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import { standingChanges } from "./standing-changes";

type Change = Parameters<typeof standingChanges>[0][number] & { isCorrection: boolean | null };

/** The date that stood first, of the moves of one date in the order of the trail: what was entered wrongly never was it. Null where none stood. */
export function firstDate(changes: readonly Change[], commitmentId: string): Deadline | null {
  const isWrong = (index: number) => changes[index + 1]?.isCorrection === true;
  const [start] = standingChanges(
    changes.filter((_change, index) => !isWrong(index)),
    commitmentId,
  );
  return parseDeadline((start?.isCorrection ? null : start?.oldEdtf) ?? start?.newEdtf ?? "");
}
