import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/forms/form-state";

/** Stands in the form's place once it was carried out, with what is shown this one time. */
export function ShownOnce({ state }: { state: Extract<FormState, { kind: "shown" }> }) {
  return (
    <Notice tone="done" role="status">
      <p>{state.message}</p>
      {state.secret ? <p className="my-3 select-all font-mono text-section">{state.secret}</p> : null}
      <LinkButton href={state.next.href}>{state.next.text}</LinkButton>
    </Notice>
  );
}
