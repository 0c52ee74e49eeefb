import { isStorableText } from "@/lib/forms/storable-text";

/** Fields by which a form without JavaScript names the action it calls begin so. */
const OF_THE_FRAMEWORK = "$ACTION_";

/**
 * Can what a Server Action is called with be read? Only the one shape that pages of ours send is: React's decoder takes the name
 * of a field for a number, so that `0x0`, `-0` and an empty name all mean the arguments, and answers 500 to arguments that point
 * at parts which are not there. Source: react-server-dom, resolveField and decodeAction.
 */
export function isReadableCall(form: FormData, isFetched: boolean): boolean {
  const names = [...form.keys()];
  return isFetched ? isFetchedCall(form, names) : isPostedCall(form, names);
}

/** Arguments in the framework's notation: JSON, in which a text that begins with "$" stands for something else. */
export function areReadableArguments(text: FormDataEntryValue | null): boolean {
  const values = parse(text);
  return (
    Array.isArray(values) &&
    values.length <= MOST_ARGUMENTS &&
    isPlain(values, { values: MOST_VALUES, forms: MOST_FORMS })
  );
}

/** The arguments once, under "0"; and the fields of the forms among them, each under the form's number. */
function isFetchedCall(form: FormData, names: string[]): boolean {
  if (names.filter((name) => name === "0").length !== 1) return false;
  const text = form.get("0");
  if (!areReadableArguments(text)) return false;
  const forms = new Set(Array.from(String(text).matchAll(/"\$K([0-9a-f]+)"/g), ([, number]) => number));
  return names.every((name) => name === "0" || forms.has(/^_([1-9a-f][0-9a-f]*)_/.exec(name)?.[1]));
}

/** No action at all, one by its id, or one by a reference with what is bound to it. */
function isPostedCall(form: FormData, names: string[]): boolean {
  const own = names.filter((name) => name.startsWith(OF_THE_FRAMEWORK));
  if (new Set(own).size < own.length) return false;
  const [first, ...others] = own.filter((name) => /^\$ACTION_(REF|ID)_/.test(name));
  if (others.length > 0) return false;
  if (first === undefined) return own.length === 0;
  if (/^\$ACTION_ID_[0-9a-f]{1,64}$/.test(first)) return own.length === 1;
  const number = /^\$ACTION_REF_(0|[1-9]\d{0,3})$/.exec(first)?.[1];
  if (number === undefined) return false;
  const prefix = `${OF_THE_FRAMEWORK}${number}:`;
  const known = [first, `${prefix}0`, `${prefix}1`, "$ACTION_KEY"];
  return own.every((name) => known.includes(name)) && isReadableReference(form, prefix);
}

function isReadableReference(form: FormData, prefix: string): boolean {
  const reference = parse(form.get(`${prefix}0`));
  if (typeof reference !== "object" || reference === null) return false;
  const { id, bound, ...rest } = reference as Record<string, unknown>;
  if (typeof id !== "string" || !isPlain(id, { values: 1, forms: 0 }) || Object.keys(rest).length > 0) return false;
  return bound === null || (bound === "$@1" && areReadableArguments(form.get(`${prefix}1`)));
}

function parse(text: FormDataEntryValue | null): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** No page of ours nests its arguments deeper than a few, or has thousands of them. */
const MOST_DEPTH = 32;
const MOST_VALUES = 10_000;
/** React throws at more than a thousand. */
const MOST_ARGUMENTS = 100;
/** Each time a form is named React copies all of its fields. */
const MOST_FORMS = 10;

/** Nothing that stands for something else but a form, `undefined`, and a text that really begins with "$". `left` is counted down. */
function isPlain(value: unknown, left: { values: number; forms: number }, depth = 0): boolean {
  left.values -= 1;
  if (left.values < 0) return false;
  if (typeof value === "string") return isPlainText(value, left);
  if (typeof value !== "object" || value === null) return true;
  if (depth === MOST_DEPTH) return false;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, left, depth + 1));
  return Object.entries(value).every(
    ([name, one]) => isStorableText(name) && name !== "__proto__" && isPlain(one, left, depth + 1),
  );
}

function isPlainText(text: string, left: { forms: number }): boolean {
  if (!isStorableText(text)) return false;
  if (!text.startsWith("$") || text.startsWith("$$") || text === "$undefined") return true;
  left.forms -= 1;
  return left.forms >= 0 && /^\$K[1-9a-f][0-9a-f]{0,3}$/.test(text);
}
