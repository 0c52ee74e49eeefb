"use client";

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { ConnectionBoundary } from "@/components/forms/connection-boundary";
import { useUnsavedInput } from "@/components/forms/use-unsaved-input";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type FormState, fresh } from "@/lib/forms/form-state";
import { isTooLongToPaste } from "@/lib/releases/source/paste-limit";
import type { Language } from "@/lib/vocabulary/languages";
import { AnswerContext } from "./step-answer";
import { StepRefusal } from "./step-refusal";
import { useAutosave } from "./use-autosave";

export type StepFormWords = {
  language: Language;
  problem: string;
  saving: string;
  saved: string;
  /** Since somebody else changed the same: nothing is sent until the person sends it. */
  paused: string;
  /** When no answer came, and the way back to the form. */
  lost: string;
  back: string;
};

type StepFormProps = {
  act: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  /** Whose unsent text this is, and of which form. */
  unsavedInput: { owner: string; name: string };
  words: StepFormWords;
  /** What the fields are called where all that is wrong is listed, by name. */
  labels?: Record<string, string>;
  /** A field whose text must not be too long to be sent, and what to say then. */
  pasted?: { field: string; tooLong: string };
  autosave?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * A form of the capture. What was typed stays where it is whatever the answer; what somebody else has made of it meanwhile
 * is shown beside. With `autosave` it is sent whenever a field is left changed, too, until somebody else has changed the same.
 * Where the answer does not come the form comes back with what was typed. Works without JavaScript.
 */
export function StepForm(props: StepFormProps) {
  const { lost, back } = props.words;
  return (
    <ConnectionBoundary words={{ lost, back }}>
      <OpenForm {...props} />
    </ConnectionBoundary>
  );
}

function OpenForm({
  act,
  hidden,
  unsavedInput,
  words,
  labels = {},
  pasted,
  autosave = false,
  className = "",
  children,
}: StepFormProps) {
  const [state, dispatch, isPending] = useActionState(act, fresh);
  const [tooLong, setTooLong] = useState<Record<string, string> | null>(null);
  const [sent, setSent] = useState<"no" | "by-itself" | "by-hand">("no");
  const { form, keepTyped, keepSent, forget } = useUnsavedInput(unsavedInput.owner, unsavedInput.name);
  const forgetLatest = useRef(forget);
  forgetLatest.current = forget;

  useEffect(() => {
    if (state.kind === "saved") forgetLatest.current();
  }, [state]);

  const now = state.kind === "refused" ? state.now : undefined;
  const isTaken = state.kind === "fresh" || state.kind === "saved";
  const sendByItself = useCallback(
    (data: FormData) => {
      setSent("by-itself");
      startTransition(() => dispatch(data));
    },
    [dispatch],
  );
  const withChanges = useAutosave(form, sendByItself, {
    isOn: autosave,
    isPaused: now !== undefined,
    isPending,
    isTaken,
  });

  /** Sent from here, because a form that React sends is emptied when the answer comes. */
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    keepSent();
    setSent("by-hand");
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = withChanges(new FormData(event.currentTarget, submitter));
    const isTooLong = pasted && isTooLongToPaste(String(data.get(pasted.field) ?? ""));
    setTooLong(isTooLong ? { [pasted.field]: pasted.tooLong } : null);
    if (isTooLong) return;
    startTransition(() => dispatch(data));
  }

  /** Ctrl or Cmd with Enter presses the first button, from several lines of text as well. */
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLButtonElement>("button[type=submit]")?.click();
  }

  const errors = tooLong ?? (state.kind === "invalid" ? state.errors : {});
  const request = { ...hidden, ...now?.request };
  const answer = { errors, typed: "values" in state ? state.values : {}, reader: words.language };
  const problems = Object.entries(errors).map(([name, text]) => ({
    href: `#${name}`,
    text: labels[name] ? `${labels[name]}: ${text}` : text,
  }));
  return (
    <form
      ref={form}
      action={dispatch}
      onSubmit={submit}
      onInput={keepTyped}
      onKeyDown={onKeyDown}
      className={className}
    >
      {problems.length > 0 && sent !== "by-itself" ? <ErrorSummary title={words.problem} errors={problems} /> : null}
      {state.kind === "refused" ? <StepRefusal state={state} isPressed={sent === "by-hand"} words={words} /> : null}
      {Object.entries(request).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <AnswerContext value={answer}>{children}</AnswerContext>
      {autosave ? (
        <p role="status" className="mt-3 min-h-5 text-meta text-muted">
          {isPending ? words.saving : now ? words.paused : sent !== "no" && isTaken ? words.saved : ""}
        </p>
      ) : null}
    </form>
  );
}
