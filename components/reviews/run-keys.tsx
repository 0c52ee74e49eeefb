"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { isTyping } from "@/components/keyboard/is-typing";
import { keyboardIsOn } from "@/components/keyboard/keyboard-switch";
import type { KeysHelpWords } from "@/components/keyboard/keys-help";
import { Button } from "@/components/ui/button";
import { useLater } from "@/components/ui/use-later";

const loadKeysHelp = () => import("@/components/keyboard/keys-help").then((file) => file.KeysHelp);

/**
 * The keys of the running review: each presses what on the page says it is its key (`data-key`, by the place on the keyboard), so that none does
 * anything a button does not. Moves within the review keep the page; an item that is opened, or whose form is closed, gets the focus.
 */
export function RunKeys({
  item,
  form,
  words,
}: {
  item: string;
  /** The form that is open under it. */
  form: string | null;
  words: KeysHelpWords;
}) {
  const router = useRouter();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const KeysHelp = useLater(loadKeysHelp);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { isComposing, ctrlKey, metaKey, altKey, shiftKey, target } = event;
      // A key that is held down is one press.
      if (event.repeat || isComposing || ctrlKey || metaKey || altKey || document.querySelector("dialog[open]")) return;
      const isHelp = shiftKey && event.code === "Slash";
      const isLeave = event.code === "Escape";
      if ((shiftKey && !isHelp) || (!isLeave && isTyping(target))) return;
      if (!isHelp && !isLeave && !keyboardIsOn()) return;
      const key = event.code.replace("Numpad", "Digit");
      const pressed = isHelp ? null : document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      if (!isHelp && !pressed) return;
      event.preventDefault();
      if (pressed) pressed.click();
      else setHelpOpen(true);
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-stay]") : null;
      if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      event.preventDefault();
      router.push(`${link.pathname}${link.search}` as Route, { scroll: false });
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
    };
  }, [router]);

  const shown = useRef({ item, form });
  useEffect(() => {
    const { current: before } = shown;
    shown.current = { item, form };
    const line = document.querySelector<HTMLElement>(".agenda-list [aria-current]");
    const list = line?.closest(".agenda-nav");
    // The list alone scrolls, not the page that it stands on.
    if (line && list) list.scrollTop = line.offsetTop - list.clientHeight / 2;
    if (before.item !== item || (before.form !== null && form === null)) document.getElementById("item")?.focus();
  }, [item, form]);

  return (
    <>
      <Button type="button" look="quiet" className="max-md:hidden" onClick={() => setHelpOpen(true)}>
        {words.keys}
      </Button>
      {KeysHelp ? <KeysHelp isOpen={isHelpOpen} close={() => setHelpOpen(false)} words={words} /> : null}
    </>
  );
}
