import { useEffect, useRef } from "react";
import { ChangedSince } from "@/components/forms/changed-since";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/forms/form-state";
import type { Language } from "@/lib/vocabulary/languages";

/** Why a form was refused, and what is there now. Takes the focus after a press: the button may be far below what is said of it. */
export function StepRefusal({
  state,
  isPressed,
  words,
}: {
  state: Extract<FormState, { kind: "refused" }>;
  isPressed: boolean;
  words: { language: Language; changedSince: string };
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer brings the focus again
  useEffect(() => {
    if (isPressed) box.current?.focus();
  }, [state]);
  const { message, now } = state;
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-32">
      <Notice tone="failure" role="alert">
        <p>
          <MultilingualSentence text={message} language={words.language} />
        </p>
        {now ? <ChangedSince heading={words.changedSince} lines={now.since} language={words.language} /> : null}
      </Notice>
    </div>
  );
}
