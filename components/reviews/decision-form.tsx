"use client";

import { sendByKeys } from "@/components/forms/send-by-keys";
import { WholeForm, type WholeFormProps } from "@/components/forms/whole-form";

/** A form of the review: sent by keys from any field. */
export function DecisionForm(props: WholeFormProps) {
  return <WholeForm {...props} onKeyDown={sendByKeys} />;
}
