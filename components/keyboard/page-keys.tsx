import { usePathname, useSearchParams } from "next/navigation";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { isTyping } from "./is-typing";
import { keyOfPage, type PageKey } from "./key-of-page";
import { keyboardIsOn } from "./keyboard-switch";
import { focusRowOf, moveByRow, openSteps } from "./rows";

// Fetched when it is first opened: most pages are read without it.
const Palette = lazy(() => import("./palette").then((module) => ({ default: module.Palette })));
const PageHelp = lazy(() => import("./page-help").then((module) => ({ default: module.PageHelp })));

/** The keys of every page: rows, steps, search, help, and the palette that goes anywhere. Nothing needs them. */
export function PageKeys() {
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  useReturnToRow();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = keyOfPage(event);
      if (!key || document.querySelector("dialog[open]")) return;
      if (key !== "palette" && (isTyping(event.target) || hasOwnKeys() || (key !== "help" && !keyboardIsOn()))) return;
      event.preventDefault();
      if (key === "palette" || key === "help") setOpen(key);
      else take(key);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const close = () => setOpen(null);
  return (
    <Suspense fallback={null}>
      {open === "palette" ? <Palette close={close} /> : null}
      {open === "help" ? <PageHelp close={close} /> : null}
    </Suspense>
  );
}

/** The capture of a text has keys of its own, on the same places. */
function hasOwnKeys(): boolean {
  return document.querySelector("[data-bar]") !== null;
}

function take(key: Exclude<PageKey, "palette" | "help">): void {
  if (key === "next" || key === "previous") moveByRow(key);
  else if (key === "steps") openSteps();
  else if (key === "search") document.getElementById("search")?.focus();
  else
    document.querySelector<HTMLElement>(`[data-place-in-list] a[rel=${key === "before" ? "prev" : "next"}]`)?.click();
}

const PLACE = "pacta-place";

/**
 * Whoever comes back to a list finds the row again, with the focus; where a step has taken it out of the list, the place the list was
 * scrolled to when it was left. The keys come after the page: of somebody who has begun on it by then neither the focus nor what is in
 * view is taken.
 */
function useReturnToRow(): void {
  const path = usePathname();
  const done = useSearchParams().get("done");
  useEffect(() => {
    const leave = () => sessionStorage.setItem(PLACE, JSON.stringify([location.pathname, window.scrollY]));
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);
  const isFirst = useRef(true);
  useEffect(() => {
    const isLate = isFirst.current;
    isFirst.current = false;
    const reference = /^#at-([A-Z0-9-]{4,40})$/.exec(location.hash)?.[1];
    if (!reference || (isLate && document.activeElement !== document.body)) return;
    const isScrolled = isLate && window.scrollY > 0;
    if (focusRowOf(reference, !isScrolled) || !done || isScrolled) return;
    const [left, y] = JSON.parse(sessionStorage.getItem(PLACE) ?? "[]");
    if (left === path && typeof y === "number") window.scrollTo(0, y);
  }, [path, done]);
}
