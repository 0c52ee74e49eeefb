import { findStates } from "@/lib/extraction/parties/find-states";
import { languages } from "@/lib/vocabulary/languages";
import type { Mapping } from "./fields";
import { areMostlyStates } from "./suggest-side";

/** "Italian side", «Кит. сторона», «Корей тарапы», 「韓国側」. */
const SIDE = /(?<!\p{L})(?:сторон[аы]|тарапы?|side|party|partner|партн[её]р\p{L}*)[\s.:]*$|側[\s:]*$/iu;
/** "Responsible (Italy)", «Ответственные от Германии». */
const RESPONSIBLE =
  /(?<!\p{L})(?:responsible|lead|counterpart|ответственн\p{L}+|исполнител\p{L}+|орган\p{L}*|жауапты\p{L}*|орындаушы\p{L}*)(?!\p{L})|担当|機関/iu;
/** A state's adjective in short: «Кит. сторона», «Узбек. сторона». */
const IN_SHORT = /(?<!\p{L})\p{L}{3,}\.\s*(?:сторон[аы]|side|тарапы?)[\s.:]*$/iu;
const OURS = /(?<!\p{L})(?:наш\p{L}*|каз\.|рк|kz|our|home|own|біздің|өз|қаз\.|қр)(?!\p{L})|自国|当方/iu;
const LONGEST = 100;

/** Whose bodies a heading says that its column has: another state's, ours, or nobody's in particular. */
function whoseColumn(heading: string, homeSide: string): "theirs" | "ours" | null {
  if (heading.length > LONGEST || !(SIDE.test(heading) || RESPONSIBLE.test(heading))) return null;
  const named = new Set(languages.flatMap((language) => findStates(heading, language).map(({ code }) => code)));
  if (named.has(homeSide)) return named.size === 1 && SIDE.test(heading) ? "ours" : null;
  if (OURS.test(heading)) return null;
  return named.size > 0 || IN_SHORT.test(heading) ? "theirs" : null;
}

const MOSTLY = 0.5;

/** Headings without those of columns of another state's bodies, so that no other field takes them. */
export function withoutColumnsOfSides(headers: readonly string[], homeSide: string): string[] {
  return headers.map((heading) => (whoseColumn(heading, homeSide) === "theirs" ? "" : heading));
}

/**
 * The columns whose headings say whose bodies they have. What is called a country or a counterpart and names none in most of its rows («Counterpart»:
 * Ministry of Energy) has the other side's bodies as well. `cellsOf` gives the cells of a column that say something.
 */
export function withColumnsOfSides(
  mapping: Mapping,
  headers: readonly string[],
  { homeSide, cellsOf }: { homeSide: string; cellsOf: (place: number) => string[] },
): Mapping {
  const taken = new Set(Object.values(mapping));
  const free = (whose: "theirs" | "ours") =>
    headers.findIndex((heading, at) => !taken.has(at) && whoseColumn(heading, homeSide) === whose);
  const found: Mapping = { ...mapping };
  const ours = found.lead === undefined ? free("ours") : -1;
  if (ours !== -1) found.lead = ours;
  const theirs = found.coLeads === undefined ? free("theirs") : -1;
  if (theirs !== -1) found.coLeads = theirs;
  const { side } = found;
  if (side === undefined || found.coLeads !== undefined) return found;
  const said = cellsOf(side);
  if (said.length === 0 || areMostlyStates(said, MOSTLY)) return found;
  const { side: bodies, ...others } = found;
  return { ...others, coLeads: bodies };
}
