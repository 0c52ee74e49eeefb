import type { Language } from "@/lib/vocabulary/languages";
import { markForeign } from "./foreign-text";
import { namesOf } from "./localized";

/** The name as documents write it, null once the person is erased, and how languages write it that write it otherwise. */
export type PersonNames = { name: string | null } & Record<`name${"Kk" | "Ru" | "En" | "Ja"}`, string | null>;

/** The columns of these, for whatever is read to name a person. */
export const personNames = { name: true, nameKk: true, nameRu: true, nameEn: true, nameJa: true } as const;

/** What a person is called, in the reader's language where it has a spelling, as plain text; null once they are erased. */
export function personLabel(person: PersonNames, language: Language): string | null {
  return namesOf(person)[language] ?? person.name;
}

/**
 * The same inside a sentence of ours, marked with the language of its letters where the reader's has no spelling; `erased` says in the
 * reader's language that the name is gone, as it is of null.
 */
export function personName(person: PersonNames | null, language: Language, erased: string): string {
  if (person?.name == null) return erased;
  const spelled = namesOf(person)[language];
  return spelled === null ? markForeign(person.name) : markForeign(spelled, language);
}

/** Every way to write a person's name, each once: the main one first. */
export function spellingsOf(person: PersonNames): string[] {
  const all = [person.name, person.nameKk, person.nameRu, person.nameEn, person.nameJa];
  return [...new Set(all.filter((name) => name !== null))];
}
