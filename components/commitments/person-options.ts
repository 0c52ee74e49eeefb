import { byLabel } from "@/lib/localization/alphabet";
import type { Language } from "@/lib/vocabulary/languages";

/** People to choose from, by name; one whose name is gone stands without. */
export function personOptions(people: readonly { id: string; name: string | null }[], language: Language) {
  return byLabel(
    people.map(({ id, name }) => ({ value: id, label: name ?? "" })),
    language,
  );
}
