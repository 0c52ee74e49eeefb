import { useEffect, useRef } from "react";

const prefix = "pacta-draft/";

/**
 * Keeps what is typed into a form in this browser tab until it is sent or cancelled, so that an ended session or a
 * closed connection loses nothing. The server knows nothing of it.
 */
export function useDraft(name: string) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const kept = sessionStorage.getItem(prefix + name);
    if (!kept || !form.current) return;
    for (const [field, value] of Object.entries(JSON.parse(kept) as Record<string, string>)) {
      const control = form.current.elements.namedItem(field);
      if (isTyped(control) && control.value === control.defaultValue) control.value = value;
    }
  }, [name]);

  return {
    form,
    keep() {
      const typed = Array.from(form.current?.elements ?? []).filter(isTyped);
      const values = Object.fromEntries(typed.map((control) => [control.name, control.value]));
      sessionStorage.setItem(prefix + name, JSON.stringify(values));
    },
    forget: () => forgetDraft(name),
  };
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(prefix + name);
}

function isTyped(control: unknown): control is HTMLTextAreaElement | HTMLInputElement {
  return control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type !== "hidden");
}
