import { recurrencesIn } from "@/lib/deadlines/recurrence";
import type { Kind } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { FoundRecurrence, Span } from "./types";

/** Kinds of which somebody is to act: what is signed was signed once, who is invited comes once. */
const KINDS: ReadonlySet<Kind> = new Set(["agreed", "planned", "offered", "reaffirmed"]);

const HELD = "(?:held|hosted|organi[sz]ed|conducted|convened|celebrated|published|issued|awarded)";
const PARTICIPLE =
  "\\p{L}+(?:нн|[ауюя]ем|[бвдзжнпрстх]им|[аяую]щ|[вш]ш)(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ой|ей|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими)(?:ся)?";

/** Words before how often that make it a description: "the forum, which annually…", «проводимый ежегодно», "the summit held annually". */
const DESCRIBED_BEFORE: Partial<Record<Language, RegExp>> = {
  en: new RegExp(
    `(?:\\b(?:which|who|whose|where)\\b[^,;]*|(?<!\\b(?:be|been|being|is|are|was|were)\\s+)\\b${HELD}\\s+)$`,
    "iu",
  ),
  ru: new RegExp(`(?:(?<!\\p{L})(?:котор\\p{L}+|где)(?!\\p{L})[^,;]*|${PARTICIPLE}\\s+)$`, "iu"),
};

/** The same behind it: «ежегодно проводимый», «жыл сайын өтетін форум», 「毎年開催される会議」, 「毎年恒例の」. */
const DESCRIBED_AFTER: Record<Language, RegExp> = {
  en: new RegExp(`^\\s+${HELD}(?!\\p{L})`, "iu"),
  ru: new RegExp(`^\\s+${PARTICIPLE}(?!\\p{L})`, "iu"),
  kk: /^(?:\s+[\p{L}\d.-]+){0,3}\s+\p{L}*(?:[аеий]т[ыі]н|[ыі]л[ғг][ае]н)\s+(?!бол)\p{L}/iu,
  ja: /^(?:の|恒例|[^、。，]{0,24}?(?:される|されている|された|行われる|行われている|開かれる|開かれている|開催する|開催している|行っている)(?!こと|事|予定|計画|方針|意向|旨|見込)[\p{Script=Han}\p{Script=Katakana}「『])/u,
};

/** How many characters around it are looked at for that. */
const REACH = 80;

/** Where a sentence says how often something is to be done, in its order. Refused: what describes a thing («форум, который ежегодно проводится»). */
export function findRecurrences({
  start: from,
  text,
  language,
}: Span & { text: string; language: Language }): FoundRecurrence[] {
  return recurrencesIn(text).flatMap(({ days, start, end }) => {
    const isDescription =
      DESCRIBED_BEFORE[language]?.test(text.slice(Math.max(0, start - REACH), start)) ||
      DESCRIBED_AFTER[language].test(text.slice(end, end + REACH));
    return isDescription ? [] : [{ days, start: from + start, end: from + end, quote: text.slice(start, end) }];
  });
}

/**
 * How often a statement is to be done again: the shortest interval its own words give, else those before the verb it shares. Refused:
 * kinds of which nothing is done again.
 */
export function selectRecurrence(
  { kind, own, lead }: { kind: Kind; own: Span; lead: Span | null },
  found: readonly FoundRecurrence[],
): FoundRecurrence | null {
  if (!KINDS.has(kind)) return null;
  const within = (span: Span) => found.filter(({ start }) => start >= span.start && start < span.end);
  const said = within(own);
  const [shortest] = (said.length > 0 || !lead ? said : within(lead)).toSorted((one, other) => one.days - other.days);
  return shortest ?? null;
}
