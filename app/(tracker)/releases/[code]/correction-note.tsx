import { getTranslations } from "next-intl/server";
import type { Viewer } from "@/lib/access/viewer";
import { Busy } from "@/lib/concurrency-limit";
import { getEditions } from "@/lib/releases/editions/queries";
import { readInThread } from "@/lib/releases/reading/read-in-thread";

/** For who decides on a corrected text: what changed in it, and how many tracked passages it lost. */
export async function CorrectionNote({ viewer, code }: { viewer: Viewer; code: string }) {
  const [editions, t] = await Promise.all([getEditions(viewer, code), getTranslations("capture.correct")]);
  if (!editions) return null;
  const { before, now } = editions;
  const lost = await countLost(now.body, before.statements);
  return (
    <p className="not-printed mb-3">
      {t("inCapture")} <a href={`/releases/${code}/changes`}>{t("changes")}</a>
      {lost === null ? ` · ${t("lostUnknown")}` : null}
      {lost ? (
        <>
          {" · "}
          <a href={`/releases/${code}/changes#lost`}>{t("lostCount", { count: lost })}</a>
        </>
      ) : null}
    </p>
  );
}

/** Null where too many long texts are being read to say. */
async function countLost(after: string, passages: Editions["before"]["statements"]): Promise<number | null> {
  try {
    return (await readInThread({ kind: "again", after, passages })).filter((found) => found === null).length;
  } catch (error) {
    if (error instanceof Busy) return null;
    throw error;
  }
}

type Editions = NonNullable<Awaited<ReturnType<typeof getEditions>>>;
