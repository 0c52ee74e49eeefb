import { getTranslations } from "next-intl/server";
import type { Viewer } from "@/lib/access/viewer";
import { lostPassages } from "@/lib/releases/editions/correct-release";
import { getEditions } from "@/lib/releases/editions/queries";

/** For who decides on a corrected text: what changed in it, and how many tracked passages it lost. */
export async function CorrectionNote({ viewer, code }: { viewer: Viewer; code: string }) {
  const [editions, t] = await Promise.all([getEditions(viewer, code), getTranslations("capture.correct")]);
  if (!editions) return null;
  const { before, now } = editions;
  const lost = lostPassages(now.body, before.statements).length;
  return (
    <p className="not-printed mb-3">
      {t("inCapture")} <a href={`/releases/${code}/changes`}>{t("changes")}</a>
      {lost > 0 ? (
        <>
          {" · "}
          <a href={`/releases/${code}/changes#lost`}>{t("lostCount", { count: lost })}</a>
        </>
      ) : null}
    </p>
  );
}
