import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { type CaptureStep, CaptureSteps } from "@/components/releases/capture/capture-steps";
import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { type Capture, progressOf } from "@/lib/releases/capture/queries";
import { CorrectionNote } from "../correction-note";

/** What stands over each step of a capture: the release, where one is, and how much is decided. */
export async function CaptureFrame({
  viewer,
  capture,
  step,
  children,
}: {
  viewer: Viewer;
  capture: Capture;
  step: CaptureStep;
  children: ReactNode;
}) {
  const [t, releases, { today }] = await Promise.all([
    getTranslations("capture"),
    getTranslations("releases"),
    readClock(),
  ]);
  const here = `/releases/${capture.code}/capture`;
  // What is in the register stands on where the text comes from.
  const source = capture.entered.length === 0 ? { source: `/releases/${capture.code}/source` } : {};
  const { decided, total } = progressOf(capture.drafts);
  return (
    <>
      <PageHeader
        title={
          <span lang={capture.language} className="said">
            {capture.title}
          </span>
        }
        above={
          <>
            <a href="/releases">{releases("title")}</a> · <a href={`/releases/${capture.code}`}>{capture.code}</a>
          </>
        }
        today={today}
        viewer={viewer}
      />
      <CaptureSteps current={step} hrefs={{ ...source, mark: here, fill: `${here}/fill`, check: `${here}/check` }} />
      {capture.supersedes ? <CorrectionNote viewer={viewer} code={capture.code} /> : null}
      <p role="status" className="font-medium">
        {t("progress", { decided: String(decided), total: String(total) })}
      </p>
      <p className="not-printed mb-4 text-meta text-muted max-md:sr-only">{t("autosaved")}</p>
      {children}
    </>
  );
}
