import { organisationLabel } from "@/components/commitments/organisation-name";
import type { Option } from "@/components/forms/form-field";
import { byLabel } from "@/lib/localization/alphabet";
import { localized, namesOf, shortNamesOf } from "@/lib/localization/localized";
import { personLabel } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import type { Attendee } from "@/lib/reviews/review";
import type { Language } from "@/lib/vocabulary/languages";

/** People with the organisation each is of, by name. */
export function attendeeOptions(people: readonly Omit<Attendee, "present">[], language: Language): Option[] {
  const options = people.map((person) => {
    const { organisation } = person;
    const named = { full: namesOf(organisation), short: shortNamesOf(organisation), original: organisation.original };
    const label = inARow([personLabel(person, language) ?? "", organisationLabel(named, language)], language, ", ");
    const name = localized(named.full, named.original, language);
    return { value: person.id, label, ...(name.isFallback && !named.short[language] ? { lang: name.language } : {}) };
  });
  return byLabel(options, language);
}
