import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { CaptureStep } from "@/components/releases/capture/capture-steps";
import type { Viewer } from "@/lib/access/viewer";
import { type Capture, progressOf } from "@/lib/releases/proposals/queries";
import { proposalHref } from "@/lib/releases/statement-href";
import { CorrectionNote } from "../correction-note";
import { CaptureHead } from "./capture-head";

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
  const t = await getTranslations("capture");
  const { decided, total } = progressOf(capture.proposals);
  const first = capture.proposals.find(({ proposal }) => proposal.decision === "undecided");
  return (
    <>
      <CaptureHead viewer={viewer} release={capture} step={step} mayMend={capture.entered.length === 0} />
      {capture.supersedes ? <CorrectionNote viewer={viewer} code={capture.code} /> : null}
      <p role="status" className="font-medium">
        {t("progress", { decided: String(decided), total: String(total) })}
      </p>
      {first ? (
        <p className="not-printed text-meta">
          {t("undecidedLeft", { count: String(total - decided) })}{" "}
          <a href={proposalHref(capture.code, first.id)}>{t("toFirstUndecided")}</a>
        </p>
      ) : null}
      <p className="not-printed mb-4 text-meta text-muted max-md:sr-only">{t("autosaved")}</p>
      {children}
    </>
  );
}
