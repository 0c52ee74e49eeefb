"use client";

import { useEffect } from "react";
import { forgetDraft } from "./use-draft";

/** Stands on the page that says a form was carried out: only then is its draft no longer needed. */
export function ForgetDraft({ name }: { name: string }) {
  useEffect(() => forgetDraft(name), [name]);
  return null;
}
