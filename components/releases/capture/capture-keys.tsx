"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { KeysHelpWords } from "@/components/keyboard/keys-help";
import { Button } from "@/components/ui/button";
import { useLater } from "@/components/ui/use-later";
import { cardsOf, countUndecided, currentCard, lightUp, moveTo } from "./cards";
import { selectedSpan } from "./selected-span";
import { type KeyAct, useKeys } from "./use-keys";
import { useReturnedFocus } from "./use-returned-focus";

/** The addresses of the proposals beside the part of the text that is shown: null where there is none. */
export type Beside = Record<"next" | "previous" | "undecided", string | null>;

export type CaptureKeysWords = KeysHelpWords & {
  markSelection: string;
  split: string;
  selectFirst: string;
  /** "Still to decide: {count}": said once, before the key goes on. */
  stillUndecided: string;
};

/**
 * The keys of the capture, and what of it has no form of its own: the selection. Lights a passage and its proposal together. Without
 * JavaScript the buttons of the proposals and the form for missed words do it all.
 */
export function CaptureKeys({
  release,
  takeStep,
  openForm,
  undone,
  undecidedElsewhere,
  beside,
  words,
}: {
  release: string;
  takeStep: (form: FormData) => Promise<void>;
  /** Which proposal has its form open, if any. */
  openForm: string | null;
  /** Which step was taken back last, if that is what has just happened. */
  undone: string | null;
  /** How many wait for a decision in the parts of the text that are not shown. */
  undecidedElsewhere: number;
  /** Where the keys go on over the edge of the part that is shown. */
  beside: Beside;
  words: CaptureKeysWords;
}) {
  const router = useRouter();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const KeysHelp = useLater(loadKeysHelp);
  const [notice, setNotice] = useState("");
  const add = useRef<HTMLFormElement>(null);
  const split = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const point = (event: Event) => lightUp(event.target instanceof Element ? event.target : null);
    document.addEventListener("pointerover", point);
    document.addEventListener("focusin", point);
    return () => {
      document.removeEventListener("pointerover", point);
      document.removeEventListener("focusin", point);
    };
  }, []);

  useReturnedFocus(openForm, undone, beside);

  // The bar takes a second line in some languages, on narrow screens and with a notice: the text beside the items begins below it.
  useEffect(() => {
    const bar = add.current?.closest("[data-bar]");
    if (!bar) return;
    const tell = () => document.documentElement.style.setProperty("--capture-bar", `${bar.clientHeight}px`);
    const observer = new ResizeObserver(tell);
    observer.observe(bar);
    return () => observer.disconnect();
  }, []);

  useKeys((act) => {
    if (act === "help") setHelpOpen(true);
    else if (act === "next" || act === "previous" || act === "undecided") step(act);
    else if (act === "edit" || act === "merge") open(act);
    else if (act === "leave") open("leave");
    else if (act === "mark") markSelection();
    else if (act === "split") splitHere();
    else if (act === "fill") goOn();
    else if (act === "undo") document.querySelector<HTMLButtonElement>("button[data-do=undo]")?.click();
    else decide(act);
  });

  /** After the last one of a part of the text comes the next part. */
  function step(way: keyof Beside) {
    const href = moveTo(currentCard(), way) ? null : beside[way];
    if (href) router.push(href as Route);
  }

  function goOn() {
    const left = countUndecided() + undecidedElsewhere;
    const warning = words.stillUndecided.replace("{count}", String(left));
    if (left > 0 && notice !== warning) setNotice(warning);
    else router.push(`/releases/${release}/capture/fill` as Route);
  }

  function open(name: "edit" | "merge" | "leave") {
    const href = currentCard()?.querySelector(`a[data-do=${name}]`)?.getAttribute("href");
    if (href) router.push(href as Route, { scroll: false });
  }

  function decide(decision: Extract<KeyAct, "accept" | "reject" | "context">) {
    const card = currentCard();
    const button = card?.querySelector<HTMLButtonElement>(`button[value=${decision}]`);
    if (!card || !button) return open("edit");
    button.click();
    moveTo(card, "next-undecided");
  }

  function markSelection() {
    const span = selectedSpan(document.getElementById("capture-text"));
    // Who can't select writes the words.
    if (!span || span.start === span.end) return document.getElementById("words")?.focus();
    send(add.current, { start: span.start, end: span.end });
    window.getSelection()?.removeAllRanges();
  }

  function splitHere() {
    const span = selectedSpan(document.getElementById("capture-text"));
    const holds = (card: HTMLElement) =>
      span !== null && Number(card.dataset.from) < span.start && span.start < Number(card.dataset.to);
    const current = currentCard();
    const card = current && holds(current) ? current : cardsOf().find(holds);
    if (!span || !card) return setNotice(words.selectFirst);
    const { item = "", version = "1" } = card.dataset;
    send(split.current, { statementId: item, version, splitAt: span.start });
  }

  function send(form: HTMLFormElement | null, values: Record<string, string | number>) {
    setNotice("");
    for (const [name, value] of Object.entries(values)) {
      const field = form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = String(value);
    }
    form?.requestSubmit();
  }

  return (
    <>
      {/* The press must not take the selection away before it is read. */}
      <Button
        type="button"
        className={whileTextIsShown}
        onPointerDown={(event) => event.preventDefault()}
        onClick={markSelection}
      >
        {words.markSelection}
      </Button>
      <Button
        type="button"
        className={whileTextIsShown}
        onPointerDown={(event) => event.preventDefault()}
        onClick={splitHere}
      >
        {words.split}
      </Button>
      <Button type="button" look="quiet" className="max-md:hidden" onClick={() => setHelpOpen(true)}>
        {words.keys}
      </Button>
      <p role="status" className="text-meta empty:hidden">
        {notice}
      </p>
      <form ref={add} action={takeStep} hidden>
        <Hidden values={{ step: "add", release, start: "", end: "" }} />
      </form>
      <form ref={split} action={takeStep} hidden>
        <Hidden values={{ step: "split", release, statementId: "", version: "", splitAt: "" }} />
      </form>
      {KeysHelp ? <KeysHelp isOpen={isHelpOpen} close={() => setHelpOpen(false)} words={words} /> : null}
    </>
  );
}

const loadKeysHelp = () => import("@/components/keyboard/keys-help").then((file) => file.KeysHelp);

/** Where the text and the proposals don't stand side by side, there is nothing to select beside the proposals. */
const whileTextIsShown = "max-lg:[:root:has(#show-items:checked)_&]:hidden";

function Hidden({ values }: { values: Record<string, string> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} defaultValue={value} />
  ));
}
