import type { Extraction } from "@/lib/extraction/types";
import { deadlineInMonths } from "./edtf-in-months";

/** The statements as other programs take them: a deadline is its EDTF string, `why` the words that decided. */
export function formatJson({ statements }: Extraction) {
  return statements.map(
    ({ quote, start, end, language, kind, trackable, deadline, recurrence, parties, statedBy, sector, cues }) => ({
      quote,
      start,
      end,
      language,
      kind,
      trackable,
      deadline: deadlineInMonths({ deadline }),
      deadlineQuote: deadline?.quote ?? null,
      everyDays: recurrence?.days ?? null,
      parties,
      statedBy,
      sector,
      why: cues.map((cue) => ({ role: cue.role, quote: cue.quote })),
    }),
  );
}
