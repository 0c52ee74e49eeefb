import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

/**
 * The textarea of that id, in which what was typed before its scripts came stays: React writes the text that the server sent back into one
 * that it brings to life, where it does not do so with other fields.
 */
export function useTypedBefore(id: string | undefined): RefObject<HTMLTextAreaElement | null> {
  const textarea = useRef<HTMLTextAreaElement>(null);
  const isFromServer = useSyncExternalStore(neverChanges, no, yes);
  const [typed] = useState(() => (isFromServer ? textTypedInto(id) : null));
  useLayoutEffect(() => {
    if (typed !== null && textarea.current) textarea.current.value = typed;
  }, [typed]);
  return textarea;
}

const neverChanges = () => () => undefined;
const no = () => false;
const yes = () => true;

/** Kept by element: React may begin anew after it has written the server's text back. */
const typedTexts = new WeakMap<HTMLTextAreaElement, string>();

function textTypedInto(id: string | undefined): string | null {
  if (typeof document === "undefined" || id === undefined) return null;
  const found = document.getElementById(id);
  if (!(found instanceof HTMLTextAreaElement)) return null;
  if (found.value !== found.defaultValue) typedTexts.set(found, found.value);
  return typedTexts.get(found) ?? null;
}
