import { inForceOn } from "@/lib/commitments/organisations-in-force";
import { db } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { byLabel, bySide } from "@/lib/localization/alphabet";
import { localized, namesOf, shortNamesOf, sideName } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";
import { kinds } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { controlLevels } from "@/lib/vocabulary/people";
import { sidesLabel } from "./sides-label";
import { sidesOfCode } from "./suggest-side";
import { countryCodes, messagesIn } from "./vocabularies";
import { type ListedWord, standingCode, standings, type WordKind } from "./words";

type Choice = { value: string; label: string };

/** A word of a file by what it may mean, in codes. */
type Meant = Pick<ListedWord, "of"> & { code: string | null; proposed: string | null; near: readonly string[] };

/** More than these are not offered in each list: of the other sides those that the words of the file may mean have to do. */
const MOST = 300;

/**
 * What each kind of word can be said to mean: organisations in force by name, the home side's first, sectors, standings, kinds, levels, countries;
 * of several sides in one those that the words of the file may mean. What a word was taken for, what is proposed for it and what is near are always there,
 * however many others are.
 */
export async function listWordChoices(
  language: Language,
  today: CalendarDate,
  words: readonly Meant[],
): Promise<Record<WordKind, Choice[]>> {
  const { terms } = messagesIn(language);
  const bodies = new Set(codesOf(words, "organisation"));
  const together = [...new Set(codesOf(words, "side"))].filter((code) => sidesOfCode(code).length > 1);
  const [organisations, sectors] = await Promise.all([
    listBodyChoices(language, today, [...bodies]),
    db().sector.findMany({ orderBy: { position: "asc" } }),
  ]);
  const offered =
    organisations.length > MOST
      ? organisations.filter(({ value, isOurs }) => isOurs || bodies.has(value))
      : organisations;
  const sectorChoices = sectors.map((each) => ({
    value: each.code,
    label: localized(namesOf(each), "ru", language).text,
  }));
  return {
    organisation: offered.map(({ value, label }) => ({ value, label })),
    sector: sectorChoices,
    status: standings.map((standing) => ({
      value: standingCode(standing),
      label: [terms.status[standing.status], standing.outcome && terms.outcome[standing.outcome]]
        .filter(Boolean)
        .join(" · "),
    })),
    kind: kinds.map((value) => ({ value, label: terms.kind[value] })),
    side: [
      ...together.map((value) => ({ value, label: sidesLabel(sidesOfCode(value), language) })),
      ...byLabel(
        countryCodes().map((value) => ({ value, label: sideName(value, language) })),
        language,
      ),
    ],
    title: sectorChoices,
    // Any day may be meant: it is typed.
    date: [],
    controlLevel: controlLevels.map((value) => ({ value, label: terms.controlLevel[value] })),
  };
}

const codesOf = (words: readonly Meant[], kind: WordKind): string[] =>
  words
    .flatMap(({ of, code, proposed, near }) => (of === kind ? [code, proposed, ...near] : []))
    .filter((code) => code !== null);

/** Every organisation in force, and those of the codes whatever they are, as a list offers them: by name, the home side's first, of others with their side. */
export async function listBodyChoices(
  language: Language,
  today: CalendarDate,
  codes: readonly string[] = [],
): Promise<(Choice & { isOurs: boolean })[]> {
  const { homeSide } = env();
  const organisations = await db().organisation.findMany({
    where: { OR: [inForceOn(today), { code: { in: [...codes] } }] },
    orderBy: { id: "asc" },
  });
  return bySide(organisations, homeSide, language, (each) => labelOf(each, language)).map((each) => {
    const isOurs = each.side === homeSide;
    const label = labelOf(each, language);
    return {
      value: each.code,
      label: isOurs ? label : `${sideName(each.side, language)}${labelEnd(language)}${label}`,
      isOurs,
    };
  });
}

type Named = Parameters<typeof namesOf>[0] & Parameters<typeof shortNamesOf>[0] & { original: Language };

/** The short name, and the whole one where that says more. */
function labelOf(organisation: Named, language: Language): string {
  const full = localized(namesOf(organisation), organisation.original, language).text;
  const short = shortNamesOf(organisation)[language];
  return short && short !== full ? `${short} — ${full}` : full;
}
