"use client";

import {
  createContext,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { useDraft } from "@/components/commitments/use-draft";
import { Sentence } from "@/components/layout/sentence";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { Language } from "@/lib/access/viewer";
import { type FormState, fresh } from "@/lib/form-state";

type Answer = { errors: Record<string, string>; typed: Record<string, string>; reader: Language };
const AnswerContext = createContext<Answer>({ errors: {}, typed: {}, reader: "ru" });

/** What the last answer said of the form's fields: for the fields inside it. */
export function useAnswer(): Answer {
  return useContext(AnswerContext);
}

export type StepFormWords = {
  language: Language;
  problem: string;
  changedSince: string;
  saving: string;
  saved: string;
};

/**
 * A form of the capture. What was typed stays where it is whatever the answer; what somebody else has made of it meanwhile
 * is shown beside. With `autosave` it is sent whenever a field is left changed, too. Works without JavaScript.
 */
export function StepForm({
  act,
  hidden,
  draft,
  words,
  autosave = false,
  className = "",
  children,
}: {
  act: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  /** Whose unsent text this is, and of which form. */
  draft: { owner: string; name: string };
  words: StepFormWords;
  autosave?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const [state, dispatch, isPending] = useActionState(act, fresh);
  const [sent, setSent] = useState<"no" | "by-itself" | "by-hand">("no");
  const { form, keepTyped, keepSent, forget } = useDraft(draft.owner, draft.name);
  const forgetLatest = useRef(forget);
  forgetLatest.current = forget;

  useEffect(() => {
    if (state !== fresh && state.kind === "fresh") forgetLatest.current();
  }, [state]);

  // React's own change event comes with every letter; the platform's comes when a text field is left.
  useEffect(() => {
    const element = form.current;
    if (!autosave || !element) return;
    const save = () => {
      setSent("by-itself");
      startTransition(() => dispatch(new FormData(element)));
    };
    element.addEventListener("change", save);
    return () => element.removeEventListener("change", save);
  }, [autosave, dispatch, form]);

  /** Sent from here, because a form that React sends is emptied when the answer comes. */
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    keepSent();
    setSent("by-hand");
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => dispatch(data));
  }

  /** Ctrl or Cmd with Enter presses the first button, from several lines of text as well. */
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLButtonElement>("button[type=submit]")?.click();
  }

  const errors = state.kind === "invalid" ? state.errors : {};
  const now = state.kind === "refused" ? state.now : undefined;
  const request = now ? { ...hidden, version: String(now.request.version) } : hidden;
  const answer = { errors, typed: state.kind === "fresh" ? {} : state.values, reader: words.language };
  const problems = Object.entries(errors).map(([name, text]) => ({ href: `#${name}`, text }));
  return (
    <form
      ref={form}
      action={dispatch}
      onSubmit={submit}
      onInput={keepTyped}
      onKeyDown={onKeyDown}
      className={className}
    >
      {state.kind === "invalid" && sent !== "by-itself" ? (
        <ErrorSummary title={words.problem} errors={problems} />
      ) : null}
      {state.kind === "refused" ? (
        <Notice tone="failure" role="alert">
          <p>
            <Sentence text={state.message} language={words.language} />
          </p>
          {now ? (
            <>
              <p className="mt-2">{words.changedSince}</p>
              <ul className="list-disc pl-5">
                {now.since.map((line) => (
                  <li key={line}>
                    <Sentence text={line} language={words.language} />
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </Notice>
      ) : null}
      {Object.entries(request).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <AnswerContext value={answer}>{children}</AnswerContext>
      {autosave ? (
        <p role="status" className="mt-3 min-h-5 text-meta text-muted">
          {isPending ? words.saving : sent !== "no" && state.kind === "fresh" ? words.saved : ""}
        </p>
      ) : null}
    </form>
  );
}
