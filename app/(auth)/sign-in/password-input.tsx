"use client";

import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FieldControl } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

type Texts = { show: string; hide: string; capsLock: string; layout: string };

/** Passwords are typed in Latin letters and unseen: says when Caps Lock or another layout is on. */
export function PasswordInput({
  control,
  maxLength,
  texts,
}: {
  control: FieldControl;
  maxLength: number;
  texts: Texts;
}) {
  const [isShown, setIsShown] = useState(false);
  const [hint, setHint] = useState("");

  function look(event: KeyboardEvent<HTMLInputElement>) {
    if (event.getModifierState("CapsLock")) setHint(texts.capsLock);
    else if (isForeignLetter(event)) setHint(texts.layout);
    else if (event.key.length === 1 || event.code === "CapsLock") setHint("");
  }

  return (
    <>
      <TextInput
        {...control}
        type={isShown ? "text" : "password"}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={maxLength}
        onKeyDown={look}
        onKeyUp={look}
      />
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="text-meta">
          {hint}
        </p>
        <Button
          type="button"
          look="quiet"
          className="-mr-3.5"
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? texts.hide : texts.show}
        </Button>
      </div>
    </>
  );
}

/** A letter key that gives no Latin letter: a Cyrillic or Kazakh layout, or a Japanese input method at work. */
function isForeignLetter({ code, key, nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || (/^Key[A-Z]$/.test(code) && /^[^\p{Script=Latin}]$/u.test(key));
}
