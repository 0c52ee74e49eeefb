"use client";

import type { KeyboardEvent } from "react";
import { Form, type FormProps } from "@/components/forms/form";

/** A form of the capture: sent by keys from any field. */
export function CaptureForm(props: FormProps) {
  return <Form {...props} onKeyDown={pressFirst} />;
}

/** Ctrl or Cmd with Enter presses the first button, from several lines of text as well. */
function pressFirst(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>("button[type=submit]")?.click();
}
