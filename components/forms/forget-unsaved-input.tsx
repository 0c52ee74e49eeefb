"use client";

import { useEffect } from "react";
import { draftPlace } from "./use-unsaved-input";

/** Stands on the page that says a form was carried out: only then is its draft no longer needed. */
export function ForgetDraft({ owner, name }: { owner: string; name: string }) {
  useEffect(() => sessionStorage.removeItem(draftPlace(owner, name)), [owner, name]);
  return null;
}
