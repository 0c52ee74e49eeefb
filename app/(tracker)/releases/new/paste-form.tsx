"use client";

import type { FormProps } from "@/components/forms/form";
import { CaptureForm } from "@/components/releases/capture/capture-form";
import { isTooLongToPaste } from "@/lib/releases/source/paste-limit";

/** A text that is too long to be sent is told so before it is: what was pasted stays. */
export function PasteForm({ tooLong, ...form }: Omit<FormProps, "check"> & { tooLong: string }) {
  const check = (data: FormData) => (isTooLongToPaste(String(data.get("text") ?? "")) ? { text: tooLong } : null);
  return <CaptureForm {...form} check={check} />;
}
