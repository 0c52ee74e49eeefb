import { useEffect, useRef } from "react";

const prefix = "pacta-draft/";

/** Sent along once a form was submitted: with its own key a form whose answer got lost still acts once. */
const REQUEST_FIELDS = ["key", "version"];

/**
 * Keeps what is typed into a form in this browser tab until it is carried out or cancelled, so that an ended session or
 * a lost connection loses nothing. `owner` is the person: what somebody else left in this tab is thrown away unread.
 */
export function useDraft(owner: string, name: string) {
  const form = useRef<HTMLFormElement>(null);
  const place = draftPlace(owner, name);

  useEffect(() => {
    forgetOthers(owner);
    const kept = sessionStorage.getItem(place);
    if (!kept || !form.current) return;
    for (const [field, value] of Object.entries(JSON.parse(kept) as Record<string, string>)) {
      const control = form.current.elements.namedItem(field);
      if (isField(control)) control.value = value;
    }
  }, [owner, place]);

  const keep = (withRequest: boolean) => {
    const fields = Array.from(form.current?.elements ?? []).filter(isField);
    const kept = fields.filter(({ type, name }) => type !== "hidden" || (withRequest && REQUEST_FIELDS.includes(name)));
    sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(kept.map(({ name, value }) => [name, value]))));
  };

  return {
    form,
    keepTyped: () => keep(false),
    keepSent: () => keep(true),
    forget: () => sessionStorage.removeItem(place),
  };
}

export function draftPlace(owner: string, name: string): string {
  return `${prefix}${owner}/${name}`;
}

function forgetOthers(owner: string): void {
  for (const place of Object.keys(sessionStorage)) {
    if (place.startsWith(prefix) && !place.startsWith(`${prefix}${owner}/`)) sessionStorage.removeItem(place);
  }
}

function isField(control: unknown): control is HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement {
  return (
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement
  );
}
