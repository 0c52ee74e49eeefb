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
import { standingCode, standings, type WordKind } from "./words";

type Choice = { value: string; label: string };

/** More than these are not offered in each list: of the other sides those that are near have to do. */
const MOST = 300;

/**
 * What each kind of word can be said to mean: organisations in force by name, the home side's first, sectors, standings, kinds, levels, countries;
 * of several sides those that the words of the file may mean (`together`, by their codes).
 */
export async function listWordChoices(
  language: Language,
  today: CalendarDate,
  together: readonly string[],
): Promise<Record<WordKind, Choice[]>> {
  const { terms } = messagesIn(language);
  const [organisations, sectors] = await Promise.all([
    db().organisation.findMany({ where: inForceOn(today), orderBy: { id: "asc" } }),
    db().sector.findMany({ orderBy: { position: "asc" } }),
  ]);
  const isOurs = ({ side }: { side: string }) => side === env().homeSide;
  const ordered = bySide(organisations, env().homeSide, language, (each) => labelOf(each, language));
  return {
    organisation: (ordered.length > MOST ? ordered.filter(isOurs) : ordered).map((each) => ({
      value: each.code,
      label: isOurs(each)
        ? labelOf(each, language)
        : `${sideName(each.side, language)}${labelEnd(language)}${labelOf(each, language)}`,
    })),
    sector: sectors.map((each) => ({ value: each.code, label: localized(namesOf(each), "ru", language).text })),
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
    // Any day may be meant: it is typed.
    date: [],
    controlLevel: controlLevels.map((value) => ({ value, label: terms.controlLevel[value] })),
  };
}

type Named = Parameters<typeof namesOf>[0] & Parameters<typeof shortNamesOf>[0] & { original: Language };

/** The short name, and the whole one where that says more. */
function labelOf(organisation: Named, language: Language): string {
  const full = localized(namesOf(organisation), organisation.original, language).text;
  const short = shortNamesOf(organisation)[language];
  return short && short !== full ? `${short} — ${full}` : full;
}
