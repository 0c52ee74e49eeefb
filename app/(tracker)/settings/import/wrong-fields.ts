import { fieldsToAdd } from "./added-organisation";
import type { Asked, AskedTexts } from "./asked";

type WrongField = { href: string; label: string; text: string };

/** The fields of a word that are wrong, with what they are called and why: what was sent before and not read, and what the last answer refused. */
export function wrongFields(
  { id, of, kind, error, typedName, added }: Asked,
  errors: Readonly<Record<string, string>>,
  texts: Pick<AskedTexts, "typed" | "added">,
): WrongField[] {
  const unread = error === undefined ? [] : [{ href: `#${id}`, label: of, text: error }];
  const typed = typedName === null ? [] : [{ name: typedName, href: `#${id}-typed`, label: texts.typed[kind] ?? "" }];
  const toAdd = added ? fieldsToAdd(added, texts.added) : [];
  const named = [...typed, ...toAdd.map(({ key, label, part }) => ({ name: part.name, href: `#${id}-${key}`, label }))];
  return [
    ...unread,
    ...named.flatMap(({ name, href, label }) => (errors[name] ? [{ href, label, text: errors[name] }] : [])),
  ];
}
