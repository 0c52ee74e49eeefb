import { useEffect, useRef } from "react";

const prefix = "pacta-draft/";

/** Sent along once a form was submitted: with its own key a form whose answer got lost still acts once. */
const REQUEST_FIELDS = ["key", "version"];

/** Whose unsent text this is, and of which form. */
export type UnsavedInput = { owner: string; name: string };

/**
 * Keeps what is typed into a form in this browser tab until it is carried out or cancelled, so that an ended session or
 * a lost connection loses nothing. `owner` is the person: what somebody else left in this tab is thrown away unread.
 * Null keeps nothing.
 */
export function useUnsavedInput(kept: UnsavedInput | null) {
  const owner = kept?.owner ?? null;
  const form = useRef<HTMLFormElement>(null);
  const typed = useRef(new Set<string>());
  const place = kept && storageKey(kept.owner, kept.name);

  useEffect(() => {
    if (owner === null || place === null) return;
    forgetOthers(owner);
    const stored: Record<string, string> = JSON.parse(sessionStorage.getItem(place) ?? "{}");
    const now = valuesOf(form.current, typed.current, false);
    for (const [field, value] of Object.entries(stored)) {
      if (!(field in now)) fill(form.current, typed.current, field, value);
    }
    // What was typed before the scripts came is newer than what is kept.
    if (Object.keys(now).length > 0) sessionStorage.setItem(place, JSON.stringify({ ...stored, ...now }));
  }, [owner, place]);

  const keep = (withRequest: boolean) => {
    if (place !== null)
      sessionStorage.setItem(place, JSON.stringify(valuesOf(form.current, typed.current, withRequest)));
  };

  return {
    form,
    keepTyped: () => keep(false),
    keepSent: () => keep(true),
    typedValues: () => valuesOf(form.current, typed.current, false),
    /** Puts back what was typed some other time. */
    resume: (values: Record<string, string>) => {
      for (const [field, value] of Object.entries(values)) fill(form.current, typed.current, field, value);
      keep(false);
    },
    forget: () => {
      typed.current.clear();
      if (place !== null) sessionStorage.removeItem(place);
    },
  };
}

/** What the person changed, by field, and what it was sent with where it was. */
function valuesOf(form: HTMLFormElement | null, typed: Set<string>, withRequest: boolean): Record<string, string> {
  const fields = Array.from(form?.elements ?? []).filter(isField);
  for (const field of fields) if (isChanged(field)) typed.add(field.name);
  // What the person left alone is not theirs: on return it is as others have made it meanwhile.
  const toKeep = fields.filter(({ type, name }) =>
    type === "hidden" ? withRequest && REQUEST_FIELDS.includes(name) : type !== "password" && typed.has(name),
  );
  return Object.fromEntries(toKeep.map(({ name, value }) => [name, value]));
}

function fill(form: HTMLFormElement | null, typed: Set<string>, field: string, value: string): void {
  const control = form?.elements.namedItem(field);
  if (!isField(control)) return;
  control.value = value;
  typed.add(field);
}

/** Where a tab remembers that something of a form is kept on the server. */
export const draftFlag = (place: string): string => place.replace(prefix, "pacta-kept/");

export function storageKey(owner: string, name: string): string {
  return `${prefix}${owner}/${name}`;
}

function forgetOthers(owner: string): void {
  for (const place of Object.keys(sessionStorage)) {
    if (place.startsWith(prefix) && !place.startsWith(`${prefix}${owner}/`)) sessionStorage.removeItem(place);
  }
}

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

/** Whether another value stands in a field than it came with. */
export function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const options = Array.from(field.options);
    return field.value !== (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value;
  }
  if (field instanceof HTMLInputElement && field.type === "checkbox") return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

export function isField(control: unknown): control is Field {
  return (
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement
  );
}
