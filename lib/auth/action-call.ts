/** Forms without JavaScript name the action they call, with what is bound to it, in fields of this beginning. */
const BOUND = "$ACTION_REF_";

/**
 * Can what a Server Action is called with be read? The framework answers 500 to arguments that point at parts which are
 * not there. Pages of ours send plain values, `undefined` and forms; whatever else its notation knows is refused.
 */
export function isReadableCall(form: FormData, isFetched: boolean): boolean {
  if (isFetched) return areReadableArguments(form.get("0"));
  const numbers = [...form.keys()].filter((name) => name.startsWith(BOUND)).map((name) => name.slice(BOUND.length));
  return numbers.every((number) => isReadableReference(form, `$ACTION_${number}:`));
}

/** Arguments in the framework's notation: JSON, in which a text that begins with "$" stands for something else. */
export function areReadableArguments(text: FormDataEntryValue | null): boolean {
  const values = parse(text);
  return Array.isArray(values) && isPlain(values);
}

function isReadableReference(form: FormData, prefix: string): boolean {
  const reference = parse(form.get(`${prefix}0`));
  if (typeof reference !== "object" || reference === null) return false;
  const { id, bound, ...rest } = reference as Record<string, unknown>;
  if (typeof id !== "string" || !isPlain(id) || Object.keys(rest).length > 0) return false;
  return bound === null || (bound === "$@1" && areReadableArguments(form.get(`${prefix}1`)));
}

function parse(text: FormDataEntryValue | null): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing that stands for something else but a form, `undefined`, and a text that really begins with "$". */
function isPlain(value: unknown): boolean {
  if (typeof value === "string") return !value.startsWith("$") || /^\$(K[0-9a-f]{1,4}$|undefined$|\$)/.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isPlain);
}
