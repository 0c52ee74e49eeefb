"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { controlClass } from "@/components/ui/text-input";
import { type OpenStep, type PaletteEntry, paletteEntries } from "./palette-entries";
import { useFoundItems } from "./use-found-items";
import { usePaletteWords } from "./use-palette-words";

/** Goes anywhere by its name: a combobox whose list holds the steps of the open commitment, the screens, and what the words find. */
export function Palette({ close }: { close: () => void }) {
  const words = usePaletteWords();
  const [find, setFind] = useState("");
  const [chosen, setChosen] = useState(0);
  const [steps] = useState(stepsOfPage);
  const { items, failed } = useFoundItems(find);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (words) field.current?.focus();
  }, [words]);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  if (!words) return null;
  const entries = paletteEntries(find, { words, steps, reference: referenceOfPage(), items });
  const current = Math.min(chosen, entries.length - 1);

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : entries.length - 1;
      if (entries.length > 0) setChosen((current + by) % entries.length);
    }
    const entry = entries[current];
    if (event.key === "Enter" && entry) {
      event.preventDefault();
      go(entry);
    }
  }

  return (
    <Dialog open onClose={close} title={words.title}>
      <input
        ref={field}
        role="combobox"
        aria-label={words.field}
        aria-expanded={entries.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={entries.length > 0 ? `${id}-${current}` : undefined}
        placeholder={words.field}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={find}
        onChange={(event) => {
          setFind(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
        className={controlClass}
      />
      <div ref={list} id={id} role="listbox" aria-label={words.field} className="mt-2 max-h-[50dvh] overflow-y-auto">
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          <div
            key={entry.href}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            tabIndex={-1}
            onClick={() => go(entry)}
            className="flex min-h-9 cursor-pointer items-baseline gap-4 border-transparent border-l-[3px] px-3 py-1.5 hover:bg-hover aria-selected:border-brand aria-selected:bg-hover"
          >
            <span className="min-w-0 grow" lang={entry.lang}>
              {entry.label}
            </span>
            <span className="shrink-0 text-meta text-muted">{entry.detail}</span>
          </div>
        ))}
      </div>
      <p role="status" className="px-3 py-2 text-muted empty:hidden">
        {failed ? words.failed : entries.length === 0 ? words.nothing : ""}
      </p>
    </Dialog>
  );
}

/** Goes there as a typed address would: it is no row of the list one happens to be in. */
function go({ href }: PaletteEntry): void {
  const link = document.createElement("a");
  link.href = href;
  link.referrerPolicy = "no-referrer";
  link.click();
}

function stepsOfPage(): OpenStep[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#act a[href*="do="]')];
  return links.map((link) => ({ href: link.href, label: link.textContent ?? "" }));
}

function referenceOfPage(): string {
  return /^\/commitments\/([^/]+)$/.exec(location.pathname)?.[1] ?? "";
}
