import type { Values } from "./form-state";

/**
 * The plain fields of a submitted form; files and the framework's own fields are left out. An action's argument is what
 * the caller sends: a hand-made request may bring anything instead of a form, and then has no fields.
 */
export function fieldsOf(form: unknown): Values {
  const fields: Values = {};
  if (!(form instanceof FormData)) return fields;
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$")) fields[name] = value;
  }
  return fields;
}

/** A form as the schemas take it, and as it is shown again: fields that may come several times as a list, joined by commas. */
export function readForm(form: unknown, severalOf: readonly string[] = []) {
  const values = fieldsOf(form);
  const given: Record<string, string | string[]> = { ...values };
  if (!(form instanceof FormData)) return { given, values };
  for (const name of severalOf) {
    const chosen = form.getAll(name).filter((value) => typeof value === "string");
    if (chosen.length > 0) given[name] = chosen;
    // None of them is an answer as well: it must not fall back to what was chosen before.
    values[name] = chosen.join(",");
  }
  return { given, values };
}
