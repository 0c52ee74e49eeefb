import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ForgetUnsavedInput } from "@/components/forms/forget-unsaved-input";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import type { RecordedEvent } from "@/lib/audit/queries";
import { actionOf } from "@/lib/commitments/actions";
import { type CommitmentDetail, getCommitmentTitles } from "@/lib/commitments/queries";
import { canUndo } from "@/lib/commitments/undo-last";
import { inOwnLanguage } from "@/lib/localization/foreign-text";
import { localized, titlesOf } from "@/lib/localization/localized";
import { undo } from "./actions";
import { unsavedInputName } from "./unsaved-input-name";

/** The commitment that a statement is in now. */
async function MovedTo({ viewer, event }: { viewer: Viewer; event: RecordedEvent["event"] }) {
  if (event.kind !== "statement_moved_out" || event.to === null) return null;
  const [to, t, language] = await Promise.all([
    getCommitmentTitles(viewer, event.to),
    getTranslations("commitment"),
    getLocale(),
  ]);
  if (!to) return null;
  const title = inOwnLanguage(localized(titlesOf(to), to.original, language));
  return (
    <>
      {" "}
      <MultilingualSentence
        text={t("movedTo", { reference: event.to, title })}
        language={language}
        links={{ [event.to]: `/commitments/${event.to}` }}
      />
    </>
  );
}

/** What this person has just done, told from the history and not from the address: a link can't claim it. */
export async function SuccessNotice({
  viewer,
  commitment,
  last,
  list,
  children,
}: {
  viewer: Viewer;
  commitment: CommitmentDetail;
  last: RecordedEvent | undefined;
  /** The list the step was taken in, to which an undo leads back. */
  list?: string;
  /** What else is to be said of it, before the sentence. */
  children?: ReactNode;
}) {
  const t = await getTranslations("commitment");
  if (last?.actor?.id !== viewer.id || last.seq !== commitment.version) return null;
  const action = actionOf(last.event);
  const translated = last.event.kind === "text_translated" ? last.event.text : undefined;
  return (
    <div className="mt-4 print:hidden">
      <Notice tone="done" role="status">
        {children}
        {action ? t(`done.${action}`) : t("undone")}
        <MovedTo viewer={viewer} event={last.event} />
        {canUndo(viewer, last) ? (
          <form action={undo} className="ml-2 inline">
            <input type="hidden" name="reference" value={commitment.reference} />
            <input type="hidden" name="version" value={commitment.version} />
            <input type="hidden" name="key" value={randomUUID()} />
            {list === undefined ? null : <input type="hidden" name="list" value={list} />}
            <Button type="submit" look="quiet">
              {t("undo")}
            </Button>
          </form>
        ) : null}
      </Notice>
      {action ? (
        <ForgetUnsavedInput owner={viewer.id} name={unsavedInputName(commitment.reference, action, translated)} />
      ) : null}
    </div>
  );
}
