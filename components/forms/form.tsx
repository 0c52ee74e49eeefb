"use client";

import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useLater } from "@/components/ui/use-later";
import { type FormState, fresh, type Values } from "@/lib/forms/form-state";
import { nextRequest } from "@/lib/forms/next-request";
import { labelEnd } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";
import { ConnectionBoundary } from "./connection-boundary";
import type { DraftHold, Drafts } from "./drafts";
import { FormAnswerContext } from "./form-answer";
import { FormNotice } from "./form-notice";
import { ShownOnce } from "./shown-once";
import { type UnsavedInput, useUnsavedInput } from "./use-unsaved-input";

export type FormWords = {
  language: Language;
  /** Over the list of what is wrong. */
  problem: string;
  /** When no answer came, when it was that Pacta is busy, and the way back to the form. */
  lost: string;
  busy: string;
  back: string;
};

export type FormProps = Pick<ComponentProps<"form">, "className" | "autoComplete" | "onKeyDown"> & {
  act: (state: FormState, form: FormData) => Promise<FormState>;
  /** Sent along; of them `version` and `key` are, after a refusal, those it was sent with or has to be sent with now. */
  hidden: Values;
  /** Where it is kept until it is carried out; null for what has nothing to be typed. */
  unsavedInput: UnsavedInput | null;
  words: FormWords;
  /** Before the ids of its fields, where several forms with fields of one name stand on a page. */
  idPrefix?: string;
  /** What the fields are called where all that is wrong is listed, by name. */
  labels?: Record<string, string>;
  /** What is wrong with it by field before it is sent; null if nothing is. */
  check?: (data: FormData) => Record<string, string> | null;
  children: ReactNode;
};

const loadDrafts = () => import("./drafts").then((file) => file.Drafts);

/** Not needed to write or send anything. */
function LaterDrafts(props: ComponentProps<typeof Drafts>) {
  const Loaded = useLater(loadDrafts);
  return Loaded ? <Loaded {...props} /> : null;
}

/**
 * The one form. What was typed stays where it is whatever the answer; what somebody else has made of it meanwhile is shown
 * beside. Where the answer does not come the form comes back with what was typed. Works without JavaScript.
 */
export function Form(props: FormProps) {
  const { lost, busy, back } = props.words;
  return (
    <ConnectionBoundary words={{ lost, busy, back }}>
      <OpenForm {...props} />
    </ConnectionBoundary>
  );
}

/** Does an answer say so for certain? Where the database did not answer in time it may have been. */
function wasNotCarriedOut(state: FormState): boolean {
  return state.kind === "invalid" || state.kind === "confirm" || (state.kind === "refused" && state.now !== undefined);
}

function OpenForm({
  act,
  hidden,
  unsavedInput,
  words,
  labels = {},
  idPrefix = "",
  check,
  children,
  ...attributes
}: FormProps) {
  const [state, dispatch, isPending] = useActionState(act, fresh);
  const [found, setFound] = useState<Record<string, string> | null>(null);
  const [sent, setSent] = useState<"no" | "by-itself" | "by-hand">("no");
  const { form, keepTyped, keepSent, typedValues, resume, forget: forgetHere } = useUnsavedInput(unsavedInput);
  const drafts = useRef<DraftHold | null>(null);
  const forget = () => {
    forgetHere();
    drafts.current?.forget();
  };
  const draft = useRef({ keepTyped, forget });
  draft.current = { keepTyped, forget };

  useEffect(() => {
    if (state.kind === "saved" || state.kind === "shown") draft.current.forget();
    // Left and opened again it is a new one: what its sender did meanwhile is no conflict with it.
    else if (wasNotCarriedOut(state)) {
      draft.current.keepTyped();
      drafts.current?.typed();
    }
  }, [state]);

  const sendByItself = useCallback(
    (data: FormData) => {
      setSent("by-itself");
      startTransition(() => dispatch(data));
    },
    [dispatch],
  );

  /** Sent from here, because a form that React sends is emptied when the answer comes. */
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    keepSent();
    drafts.current?.sent();
    setSent("by-hand");
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    const problems = check?.(data) ?? null;
    setFound(problems);
    if (!problems) startTransition(() => dispatch(data));
  }

  if (state.kind === "shown") return <ShownOnce state={state} />;
  const errors = found ?? (state.kind === "invalid" ? state.errors : {});
  const problems = Object.entries(errors).map(([name, text]) => ({
    href: `#${idPrefix}${name}`,
    text: labels[name] ? `${labels[name]}${labelEnd(words.language)}${text}` : text,
  }));
  const typed = "values" in state ? state.values : {};
  const answer = { idPrefix, state, errors, typed, isPending, sendByItself, forget };
  return (
    <form ref={form} action={dispatch} onSubmit={submit} onInput={keepTyped} {...attributes}>
      {problems.length > 0 && sent !== "by-itself" ? <ErrorSummary title={words.problem} errors={problems} /> : null}
      {state.kind === "refused" || state.kind === "confirm" ? (
        <FormNotice state={state} takesFocus={sent !== "by-itself"} reader={words.language} />
      ) : null}
      {Object.entries(nextRequest(state, hidden)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {unsavedInput ? (
        <LaterDrafts
          form={form}
          kept={unsavedInput}
          version={hidden.version ?? ""}
          hold={drafts}
          typed={typedValues}
          resume={resume}
        />
      ) : null}
      <FormAnswerContext value={answer}>{children}</FormAnswerContext>
    </form>
  );
}
