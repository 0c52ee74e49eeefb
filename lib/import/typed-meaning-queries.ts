import type { Viewer } from "@/lib/access/viewer";
import { inForceOn } from "@/lib/commitments/organisations-in-force";
import { db } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { done, type Result, refused } from "@/lib/forms/result";
import { namesOf, shortNamesOf } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";
import type { RefusalDetails } from "@/lib/writes/write";
import { importKindsOf } from "./queries";
import { sidesCode, statesAlone } from "./suggest-side";
import { normalized } from "./vocabularies";
import { listBodyChoices } from "./word-choices-queries";
import { fieldOfTyped, wordFieldName } from "./words";

type Typed = Result<Record<string, string>, RefusalDetails & { problems?: Record<string, "choose_from_list"> }>;

/**
 * What was typed instead of chosen for a word, with the code it names in the place of the choice: a body in force by its name, short name or
 * code in any language, or as the list offers it; countries by their codes or names, several parted by commas. Refused: whoever brings in no list, and each at its field, what
 * names nothing or several, or our own side for another.
 */
export async function readTypedMeanings(
  viewer: Viewer,
  values: Readonly<Record<string, string>>,
  { language, today }: { language: Language; today: CalendarDate },
): Promise<Typed> {
  const read: Record<string, string> = {};
  const problems: Record<string, "choose_from_list"> = {};
  let bodies: Map<string, Set<string>> | null = null;
  if (importKindsOf(viewer).length === 0) return refused("forbidden");
  for (const [name, value] of Object.entries(values)) {
    const word = fieldOfTyped(name);
    if (word === null) read[name] ??= value;
    if (word === null || value.trim() === "") continue;
    if (word.of === "organisation") bodies ??= await bodiesByName(language, today);
    const meant = word.of === "organisation" ? [...(bodies?.get(normalized(value)) ?? [])] : sideOf(value);
    const [only, another] = meant;
    if (only !== undefined && another === undefined) read[wordFieldName(word.of, word.word)] = only;
    else problems[name] = "choose_from_list";
  }
  return Object.keys(problems).length === 0 ? done(read) : refused("not-allowed-from-here", { problems });
}

/** The other sides that are typed, in one code; none where ours is among them. */
function sideOf(text: string): string[] {
  const states = statesAlone(text);
  return states.length === 0 || states.includes(env().homeSide) ? [] : [sidesCode(states)];
}

/** Codes of bodies in force by all they are called. */
async function bodiesByName(language: Language, today: CalendarDate): Promise<Map<string, Set<string>>> {
  const [offered, known] = await Promise.all([
    listBodyChoices(language, today),
    db().organisation.findMany({ where: inForceOn(today) }),
  ]);
  const byName = new Map<string, Set<string>>();
  const add = (name: string | null, code: string) => {
    if (name) byName.set(normalized(name), (byName.get(normalized(name)) ?? new Set()).add(code));
  };
  for (const { value, label } of offered) add(label, value);
  for (const each of known) {
    for (const name of [each.code, ...Object.values(namesOf(each)), ...Object.values(shortNamesOf(each))])
      add(name, each.code);
  }
  return byName;
}
