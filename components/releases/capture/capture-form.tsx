"use client";

import { Form, type FormProps } from "@/components/forms/form";
import { sendByKeys } from "@/components/forms/send-by-keys";

/** A form of the capture: sent by keys from any field. */
export function CaptureForm(props: FormProps) {
  return <Form {...props} onKeyDown={sendByKeys} />;
}
