"use client";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { useFormAnswer } from "./form-answer";

/** Sends the form, or leaves it. What the button says follows the last answer. */
export function FormButtons({
  submit,
  again,
  sending,
  cancel,
}: {
  submit: string;
  /** After a conflict. */
  again: string;
  sending: string;
  /** Null where the form is a button alone: there is nothing to leave. */
  cancel: { href: string; text: string } | null;
}) {
  const { state, isPending, forget } = useFormAnswer();
  const isConflict = state.kind === "refused" && state.now !== undefined;
  const text = state.kind === "confirm" ? state.submit : isConflict ? again : submit;
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" look={cancel ? "primary" : "secondary"} disabled={isPending}>
        {isPending ? sending : text}
      </Button>
      {cancel ? (
        <LinkButton look="quiet" href={cancel.href} onClick={forget}>
          {cancel.text}
        </LinkButton>
      ) : null}
    </div>
  );
}
