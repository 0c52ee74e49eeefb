/** What a form gets back when it was not carried out: nothing typed is lost. */
export type FormState =
  | { kind: "fresh" }
  | { kind: "invalid"; values: Record<string, string>; errors: Record<string, string> }
  | {
      kind: "refused";
      values: Record<string, string>;
      message: string;
      /**
       * Of a conflict: what the commitment is now, what was done to it since, as sentences with others'
       * words in them (`theirs`), and what to send the form with again.
       */
      now?: { request: { version: number; key: string }; summary: string; since: string[] } | undefined;
    };

export const fresh: FormState = { kind: "fresh" };

/**
 * The plain fields of a submitted form; files and the framework's own fields are left out. An action's argument is what
 * the caller sends: a hand-made request may bring anything instead of a form, and then has no fields.
 */
export function fieldsOf(form: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!(form instanceof FormData)) return fields;
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$")) fields[name] = value;
  }
  return fields;
}
