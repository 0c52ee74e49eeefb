"use client";

import { Button } from "@/components/ui/button";

/** Puts a demonstration account into the form; the person still presses "sign in". */
export function FillButton({
  email,
  password,
  text,
  label,
}: {
  email: string;
  password: string;
  text: string;
  label: string;
}) {
  function fill() {
    const form = document.querySelector("form[action^='/api/auth/']");
    if (!(form instanceof HTMLFormElement)) return;
    setValue(form, "email", email);
    setValue(form, "password", password);
    form.querySelector<HTMLButtonElement>("button[type='submit']")?.focus();
  }

  return (
    <Button type="button" look="quiet" aria-label={label} onClick={fill}>
      {text}
    </Button>
  );
}

function setValue(form: HTMLFormElement, name: string, value: string) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
