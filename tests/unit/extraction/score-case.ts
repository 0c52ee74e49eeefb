import { calendarDate } from "@/lib/deadlines/calendar-date";
import { extractStatements } from "@/lib/extraction/extract";
import type { ExtractedStatement } from "@/lib/extraction/types";
import type { Language } from "@/lib/vocabulary/languages";
import { deadlineInMonths } from "@/scripts/extract/edtf-in-months";
import type { ExpectedStatement, ExtractionCase } from "./case";

/** What was made of a case: `pairs` are the expected statements that were found, each with its proposal. */
type CaseScore = {
  pairs: { expected: ExpectedStatement; proposed: ExtractedStatement }[];
  missing: ExpectedStatement[];
  spurious: ExtractedStatement[];
};

/** Reads the text of a case and sets what was found beside what was expected: one proposal for each, the closest first. */
export function scoreCase({ text, published, expect }: ExtractionCase, language: Language): CaseScore {
  const publishedOn = published === null ? null : calendarDate(published);
  const { statements } = extractStatements(text, { language, publishedOn });
  const close = expect
    .flatMap((expected) =>
      statements.map((proposed) => ({ expected, proposed, shared: overlap(text, expected, proposed) })),
    )
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const pairs: CaseScore["pairs"] = [];
  for (const { expected, proposed } of close) {
    if (!pairs.some((pair) => pair.expected === expected || pair.proposed === proposed))
      pairs.push({ expected, proposed });
  }
  return {
    pairs,
    missing: expect.filter((one) => !pairs.some(({ expected }) => expected === one)),
    spurious: statements.filter((one) => !pairs.some(({ proposed }) => proposed === one)),
  };
}

/** How much of both is the same, 0 to 1; 0 where less than half of the shorter one is. */
function overlap(text: string, expected: ExpectedStatement, proposed: ExtractedStatement): number {
  const start = text.indexOf(expected.quote);
  if (start < 0) throw new Error(`Not in its text: ${expected.quote}`);
  const end = start + expected.quote.length;
  const shared = Math.min(end, proposed.end) - Math.max(start, proposed.start);
  const shorter = Math.min(end - start, proposed.end - proposed.start);
  return shared * 2 >= shorter ? shared / (Math.max(end, proposed.end) - Math.min(start, proposed.start)) : 0;
}

/** Everything in which the reading differs from the case, in words; empty where it is right. */
export function differencesOf(one: ExtractionCase, language: Language): string[] {
  const { pairs, missing, spurious } = scoreCase(one, language);
  return [
    ...missing.map(({ kind, quote }) => `missing ${kind}: ${quote}`),
    ...spurious.map(({ kind, quote }) => `spurious ${kind}: ${quote}`),
    ...pairs.flatMap(({ expected, proposed }) => {
      const deadline = deadlineInMonths(proposed);
      return [
        ...(expected.kind === proposed.kind ? [] : [`kind ${proposed.kind}, not ${expected.kind}`]),
        ...(expected.trackable === proposed.trackable ? [] : [`trackable ${proposed.trackable}`]),
        ...(expected.deadline === deadline ? [] : [`deadline ${deadline}, not ${expected.deadline}`]),
      ];
    }),
  ];
}
