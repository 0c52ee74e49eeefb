"use client";

import { useActionState, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fresh } from "@/lib/forms/form-state";
import { enter } from "./actions";

const EVERY_MS = 700;

/**
 * The last step: brings everything in, and shows how far it is meanwhile. `entering` holds {written} to be filled in. Each of `confirm`
 * says what is agreed to by a tick, and with which token it is sent.
 */
export function ImportForm({
  upload,
  texts,
  confirm,
}: {
  upload: string;
  texts: { enter: string; entering: string };
  confirm: { name: string; label: string; token: string }[];
}) {
  const [state, submit, isPending] = useActionState(enter, fresh);
  const [written, setWritten] = useState(0);

  useEffect(() => {
    if (!isPending) return;
    const timer = setInterval(async () => {
      const answer = await fetch(`/settings/import/progress?upload=${upload}`).catch(() => null);
      if (answer?.status === 200) setWritten(((await answer.json()) as { written: number }).written);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isPending, upload]);

  return (
    <form action={submit} className="mt-5 space-y-3">
      {state.kind === "refused" ? (
        <Notice tone="failure" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <input type="hidden" name="upload" value={upload} />
      {confirm.map(({ name, label, token }) => (
        <label className="flex min-h-7 items-start gap-2" key={token}>
          <input type="checkbox" name={name} value={token} required className="mt-1.5" />
          {label}
        </label>
      ))}
      <Button type="submit" look="primary" disabled={isPending}>
        {texts.enter}
      </Button>
      <p role="status" className="min-h-6 text-muted">
        {isPending ? texts.entering.replace("{written}", String(written)) : ""}
      </p>
    </form>
  );
}
