import type { DeadlineBasis } from "@/lib/deadlines/deadline";
import type { ExtractedStatement, Extraction, FoundDeadline, Span } from "@/lib/extraction/types";
import { overlapOf } from "./overlap";

type Dated = {
  spanStart: number;
  spanEnd: number;
  deadlineQuote: string | null;
  deadlineEdtf: string | null;
  deadlineBasis: DeadlineBasis | null;
};

/** What a reading makes of a passage: the statement that lies over most of it, and over no less than half. */
export function matchReading({ statements }: Pick<Extraction, "statements">, passage: Span): ExtractedStatement | null {
  let best: { found: ExtractedStatement; shared: number } | null = null;
  for (const found of statements) {
    const shared = overlapOf(found, passage);
    if (shared > (best?.shared ?? 0)) best = { found, shared };
  }
  return best?.found ?? null;
}

/**
 * A time that counts from the day of publication, as it is on the day the release has now; null where it is that already.
 * What a person set or the text gives outright depends on no such day.
 */
export function movedDeadline(proposed: Dated, extraction: Extraction): FoundDeadline | null {
  if (proposed.deadlineBasis !== "relative_to_release") return null;
  const read = matchReading(extraction, { start: proposed.spanStart, end: proposed.spanEnd })?.deadline;
  const isSame = read?.quote === proposed.deadlineQuote;
  return read?.edtf && isSame && read.edtf !== proposed.deadlineEdtf ? read : null;
}
