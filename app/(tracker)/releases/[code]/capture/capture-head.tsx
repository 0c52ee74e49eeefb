import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { type CaptureStep, CaptureSteps } from "@/components/releases/capture/capture-steps";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import type { Language } from "@/lib/vocabulary/languages";

/** The release over each step between a text and the register, and where one is. What is in the register stands on where the text comes from. */
export async function CaptureHead({
  viewer,
  release: { code, title, language },
  step,
  mayMend,
}: {
  viewer: Viewer;
  release: { code: string; title: string; language: Language };
  step: CaptureStep;
  mayMend: boolean;
}) {
  const [t, { today }] = await Promise.all([getTranslations("releases"), readRequestClock()]);
  const here = `/releases/${code}/capture`;
  const source = mayMend ? { source: `/releases/${code}/source` } : {};
  return (
    <>
      <PageHeader
        title={
          <span lang={language} className="said">
            {title}
          </span>
        }
        above={
          <>
            <a href="/releases">{t("title")}</a> · <a href={`/releases/${code}`}>{code}</a>
          </>
        }
        today={today}
        viewer={viewer}
      />
      <CaptureSteps current={step} hrefs={{ ...source, mark: here, fill: `${here}/fill`, check: `${here}/check` }} />
    </>
  );
}
