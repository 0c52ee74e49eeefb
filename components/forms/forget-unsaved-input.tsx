"use client";

import { useEffect } from "react";
import { draftFlag, storageKey } from "./use-unsaved-input";

/** Stands on the page that says a form was carried out: only then is its unsaved input no longer needed. */
export function ForgetUnsavedInput({ owner, name }: { owner: string; name: string }) {
  useEffect(() => {
    const place = storageKey(owner, name);
    sessionStorage.removeItem(place);
    if (sessionStorage.getItem(draftFlag(place)) === null) return;
    import("./draft-keeper").then(({ discardDraft }) => discardDraft(place, name)).catch(() => undefined);
  }, [owner, name]);
  return null;
}
