"use client";

import { useEffect } from "react";
import { storageKey } from "./use-unsaved-input";

/** Stands on the page that says a form was carried out: only then is its unsaved input no longer needed. */
export function ForgetUnsavedInput({ owner, name }: { owner: string; name: string }) {
  useEffect(() => sessionStorage.removeItem(storageKey(owner, name)), [owner, name]);
  return null;
}
