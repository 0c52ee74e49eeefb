"use client";

import { useEffect } from "react";
import type { TimelineLinks } from "@/lib/timeline/navigation";

const targetOfKey = new Map<string, keyof TimelineLinks>([
  ["Equal", "in"],
  ["NumpadAdd", "in"],
  ["Minus", "out"],
  ["NumpadSubtract", "out"],
  ["KeyT", "today"],
  ["ArrowRight", "later"],
  ["ArrowLeft", "earlier"],
]);

/**
 * Keys of the chart while it has the focus, by the place of the key and not by its letter: people type on Cyrillic, Kazakh and Japanese
 * layouts. Also brings today into sight when the chart is wider than its frame. Without JavaScript the links do it all.
 */
export function KeyboardNavigation({
  scrollerId,
  labelsPx,
  todayX,
  links,
}: {
  scrollerId: string;
  /** Width of the labels, which stay over the chart while it scrolls. */
  labelsPx: number;
  /** Pixels from the left end of the chart; null if today is not in its window. */
  todayX: number | null;
  links: TimelineLinks;
}) {
  useEffect(() => {
    const scroller = document.getElementById(scrollerId);
    if (!scroller) return;
    const goTo = (href: string | null) => {
      if (href) window.location.assign(href);
    };
    const showToday = () => {
      if (todayX !== null) scroller.scrollLeft = todayX - (scroller.clientWidth - labelsPx) / 2;
    };
    const pan = (direction: "earlier" | "later") => {
      const before = scroller.scrollLeft;
      scroller.scrollLeft += ((direction === "later" ? 1 : -1) * scroller.clientWidth) / 3;
      if (scroller.scrollLeft === before) goTo(links[direction]);
    };
    const act = (move: keyof TimelineLinks) => {
      if (move === "earlier" || move === "later") pan(move);
      else if (move === "today" && todayX !== null) showToday();
      else goTo(links[move]);
    };
    const onKey = (event: KeyboardEvent) => {
      const move = targetOfKey.get(event.code);
      if (!move || event.isComposing || hasModifier(event)) return;
      event.preventDefault();
      act(move);
    };
    showToday();
    // On the chart alone: a single key that acted everywhere would be set off by speech and by chance (WCAG 2.1.4).
    scroller.addEventListener("keydown", onKey);
    return () => scroller.removeEventListener("keydown", onKey);
  }, [scrollerId, labelsPx, todayX, links]);
  return null;
}

/** Shift is none: on most layouts it's part of "+". */
function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}
