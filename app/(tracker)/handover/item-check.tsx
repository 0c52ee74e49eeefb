"use client";

import { useFormAnswer } from "@/components/forms/form-answer";

/** Marks one item; what was marked stays so, whatever the answer. */
export function ItemCheck({ value, label }: { value: string; label: string }) {
  const { typed } = useFormAnswer();
  const reference = value.split(":")[0];
  const marked = (typed.items ?? "").split(",").some((each) => each.split(":")[0] === reference);
  return <input type="checkbox" name="items" value={value} aria-label={label} defaultChecked={marked} />;
}
