"use client";

import { useFormAnswer } from "@/components/forms/form-answer";

/** That nothing was marked, over the items. */
export function ItemsProblem() {
  const { errors } = useFormAnswer();
  return errors.items ? <p className="mb-2 border-ink border-l-4 pl-3 font-medium">{errors.items}</p> : null;
}
