"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type BegunDraft, draftKeeper, fetchDraft } from "./draft-keeper";
import { storageKey, type UnsavedInput } from "./use-unsaved-input";

/** How a form tells of what happens to its text. */
export type DraftHold = { typed(): void; sent(): void; forget(): void };

/**
 * Keeps on the server what is typed into the form around it, and offers what its author began there some other time. Loaded once the page
 * stands: a form works without it.
 */
export function Drafts({
  form,
  kept: { owner, name },
  version,
  hold,
  typed,
  resume,
}: {
  form: RefObject<HTMLFormElement | null>;
  kept: UnsavedInput;
  /** Of what the form changes; empty for what changes nothing yet. */
  version: string;
  hold: RefObject<DraftHold | null>;
  /** What the person changed, by field. */
  typed: () => Record<string, string>;
  resume: (values: Record<string, string>) => void;
}) {
  const [begun, setBegun] = useState<BegunDraft | null>(null);
  const latest = useRef({ version, typed });
  latest.current = { version, typed };

  useEffect(() => {
    const keeper = draftKeeper({ place: storageKey(owner, name), name }, () => ({
      version: latest.current.version,
      values: latest.current.typed(),
    }));
    hold.current = {
      typed: keeper.typed,
      sent: keeper.sent,
      forget: () => {
        setBegun(null);
        keeper.discard();
      },
    };
    const { current: inside } = form;
    const onHidden = () => {
      if (document.visibilityState === "hidden") keeper.save();
    };
    const onLeaving = (event: BeforeUnloadEvent) => {
      keeper.save();
      if (keeper.isUnkept()) event.preventDefault();
    };
    inside?.addEventListener("input", keeper.typed);
    document.addEventListener("visibilitychange", onHidden);
    window.addEventListener("beforeunload", onLeaving);
    return () => {
      keeper.save();
      hold.current = null;
      inside?.removeEventListener("input", keeper.typed);
      document.removeEventListener("visibilitychange", onHidden);
      window.removeEventListener("beforeunload", onLeaving);
    };
  }, [form, hold, owner, name]);

  useEffect(() => {
    let isGone = false;
    fetchDraft({ place: storageKey(owner, name), name }, latest.current.version).then((found) => {
      // What stands in the form already is what this tab kept.
      if (!isGone && found && Object.keys(latest.current.typed()).length === 0) setBegun(found);
    });
    return () => {
      isGone = true;
    };
  }, [owner, name]);

  if (!begun) return null;
  return (
    <Notice tone="information" role="status">
      <p>{begun.sentence}</p>
      <p className="mt-2 flex flex-wrap gap-3">
        <Button
          type="button"
          onClick={() => {
            resume(begun.values);
            setBegun(null);
          }}
        >
          {begun.resume}
        </Button>
        <Button type="button" look="quiet" onClick={() => hold.current?.forget()}>
          {begun.discard}
        </Button>
      </p>
    </Notice>
  );
}
