import { deadlineInMonths } from "@/scripts/extract/edtf-in-months";
import { casesByLanguage } from "@/tests/unit/extraction/cases";
import { differencesOf, scoreCase } from "@/tests/unit/extraction/score-case";
import { formatShare, markdownTable } from "./table";

const HEAD = [
  "",
  "sentences",
  "of them without a statement",
  "right in everything",
  "statements expected",
  "recall",
  "precision",
  "kind right",
  "trackable right",
  "deadlines found",
  "deadline precision",
];

type Counts = Record<
  | "sentences"
  | "negatives"
  | "right"
  | "expected"
  | "found"
  | "proposed"
  | "kind"
  | "trackable"
  | "dated"
  | "deadlines"
  | "proposedDates",
  number
>;

/** The figures of the sentences in tests/unit/extraction, those the rules are known to miss included. */
export function evaluateOwnCases(): string {
  const rows = casesByLanguage.map((one) => ({ name: one.language, counts: countsOf(one) }));
  return markdownTable(
    HEAD,
    [...rows, { name: "all", counts: rows.map(({ counts }) => counts).reduce(sum) }].map(rowOf),
  );
}

function countsOf({ language, cases, knownMisses }: (typeof casesByLanguage)[number]): Counts {
  const all = [...cases, ...knownMisses];
  const scores = all.map((one) => scoreCase(one, language));
  const pairs = scores.flatMap((one) => one.pairs);
  const proposed = scores.flatMap((one) => [...one.pairs.map((pair) => pair.proposed), ...one.spurious]);
  return {
    sentences: all.length,
    negatives: all.filter(({ expect }) => expect.length === 0).length,
    right: all.filter((one) => differencesOf(one, language).length === 0).length,
    expected: all.flatMap(({ expect }) => expect).length,
    found: pairs.length,
    proposed: proposed.length,
    kind: pairs.filter((pair) => pair.expected.kind === pair.proposed.kind).length,
    trackable: pairs.filter((pair) => pair.expected.trackable === pair.proposed.trackable).length,
    dated: all.flatMap(({ expect }) => expect).filter(({ deadline }) => deadline !== null).length,
    deadlines: pairs.filter(
      (pair) => pair.expected.deadline !== null && pair.expected.deadline === deadlineInMonths(pair.proposed),
    ).length,
    proposedDates: proposed.filter((one) => deadlineInMonths(one) !== null).length,
  };
}

function sum(a: Counts, b: Counts): Counts {
  const total = { ...a };
  for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += b[key];
  return total;
}

function rowOf({ name, counts }: { name: string; counts: Counts }): string[] {
  return [
    name,
    String(counts.sentences),
    String(counts.negatives),
    String(counts.right),
    String(counts.expected),
    formatShare(counts.found, counts.expected),
    formatShare(counts.found, counts.proposed),
    formatShare(counts.kind, counts.found),
    formatShare(counts.trackable, counts.found),
    formatShare(counts.deadlines, counts.dated),
    formatShare(counts.deadlines, counts.proposedDates),
  ];
}
