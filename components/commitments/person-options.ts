import { byLabel } from "@/lib/localization/alphabet";
import { type PersonNames, personLabel } from "@/lib/localization/person-name";
import type { Language } from "@/lib/vocabulary/languages";

/** People to choose from, by name; one whose name is gone stands without. */
export function personOptions(people: readonly ({ id: string } & PersonNames)[], language: Language) {
  return byLabel(
    people.map((person) => ({ value: person.id, label: personLabel(person, language) ?? "" })),
    language,
  );
}
