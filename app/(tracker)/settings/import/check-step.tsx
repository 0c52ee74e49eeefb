import { getLocale, getTranslations } from "next-intl/server";
import type { CheckedUpload } from "@/app/(tracker)/settings/import/checked-upload";
import { FocusOnMount } from "@/components/ui/focus-on-mount";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import { STANDING_REPORT_DAYS } from "@/lib/deadlines/recurrence";
import { checkStoredUpload } from "@/lib/import/check/check-stored-upload";
import type { Line } from "@/lib/import/check/line-of";
import { seenToken } from "@/lib/writes/seen-token";
import { DefaultValuesNotice } from "./default-values-notice";
import { DuplicateTable } from "./duplicate-table";
import { FarDateTable } from "./far-date-table";
import { ImportForm } from "./import-form";
import { KeptRows } from "./kept-rows";
import { ProblemTable } from "./problem-table";
import { ReadDateTable } from "./read-date-table";
import { RowsTable } from "./rows-table";
import { SetAside } from "./set-aside";
import { SidesOfHeadings } from "./sides-of-headings";
import { WordsForm } from "./words-form";

/** The third step: what is wrong with any cell, all rows, and the way in once nothing is. */
export async function CheckStep({
  viewer,
  upload,
  lines,
  page,
  said,
}: {
  viewer: Viewer;
  upload: CheckedUpload;
  lines: readonly Line[];
  page: number;
  /** Which answer the page comes back from, if any. */
  said: string | undefined;
}) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const checked = await checkStoredUpload(viewer, upload, language);
  const { good, restricted, notes, standing, problems, duplicates, far, dates, words, leftOut, sides } = checked;
  const mistakes = problems.filter(({ word }) => word === undefined);
  const confirm = [
    { name: "confirmed", rows: duplicates, label: t("duplicatesConfirm", { count: duplicates.length }) },
    { name: "datesSeen", rows: far, label: t("farConfirm", { count: far.length }) },
  ].flatMap(({ rows, ...tick }) => (rows.length > 0 ? [{ ...tick, token: seenToken(rows) }] : []));
  const isReady = problems.length === 0 && good > 0;
  const isAsking = words.some(({ code, isLeftOut }) => code === null && !isLeftOut);
  const kept = new Set([...checked.unclear.map(({ row }) => row), ...checked.heldBack]).size;
  const outcome = (
    <Notice tone={isReady ? "done" : "failure"} role="status">
      {said && words.every(({ unread }) => unread === null) ? <p>{t("answersSaved")}</p> : null}
      {isReady ? (kept > 0 ? t("readyButKept", { count: good, kept }) : t("allGood", { count: good })) : null}
      {mistakes.length > 0 ? t("faulty", { problems: mistakes.length, good }) : null}
      {mistakes.length === 0 && problems.length > 0 ? t("onlyWords", { good }) : null}
      {problems.length === 0 && good === 0 ? t("nothing") : null}
    </Notice>
  );
  return (
    <>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-4">
        <h2 className="text-section">{t("checkTitle")}</h2>
        <a href={`/settings/import?upload=${upload.id}`} className="not-printed">
          {t("changeColumns")}
        </a>
      </div>
      {said ? (
        <FocusOnMount key={said} id="checked">
          {outcome}
        </FocusOnMount>
      ) : (
        outcome
      )}
      {words.length > 0 ? <WordsForm upload={upload} page={page} words={words} /> : null}
      <KeptRows upload={upload} page={page} checked={checked} isFolded={isAsking} />
      <div className="mt-6 max-w-4xl space-y-1">
        {restricted > 0 ? <p>{t("restricted", { count: restricted })}</p> : null}
        {standing > 0 ? <p>{t("standing", { count: standing, days: daysOf(upload) })}</p> : null}
        {notes > 0 ? <p>{t("notes", { count: notes })}</p> : null}
        <SetAside leftOut={leftOut} columns={headingsLeftOut(upload)} />
        {sides.length > 0 ? <SidesOfHeadings sides={sides} /> : null}
      </div>
      <DefaultValuesNotice upload={upload} />
      {dates.length > 0 ? <ReadDateTable dates={dates} /> : null}
      {duplicates.length > 0 ? <DuplicateTable upload={upload} page={page} duplicates={duplicates} /> : null}
      {far.length > 0 ? <FarDateTable upload={upload} page={page} far={far} /> : null}
      {isReady ? (
        <ImportForm
          upload={upload.id}
          confirm={confirm}
          texts={{
            enter: t("enter", { count: good }),
            entering: t("entering", { written: "{written}", count: good }),
          }}
        />
      ) : null}
      {mistakes.length > 0 ? <ProblemTable problems={mistakes} upload={upload} /> : null}
      <RowsTable upload={upload} lines={lines} page={page} problems={problems} />
    </>
  );
}

/** Headings of columns with words in them that come in as no field. */
function headingsLeftOut({ headers, mapping, rows }: CheckedUpload): string[] {
  const used = new Set(Object.values(mapping));
  return headers.filter((heading, at) => heading !== "" && !used.has(at) && rows.some((cells) => cells[at]));
}

/** How often what only goes on is reported on. */
const daysOf = ({ defaults }: CheckedUpload) => Number(defaults.reportInterval ?? STANDING_REPORT_DAYS);
