import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { extentOf } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { ReviewPage } from "@/lib/reviews/review";
import { arrange } from "./actions";

/** The way on from a review as it stands. */
export async function ReviewButtons({
  viewer,
  review: { number, version, state, may },
}: {
  viewer: Viewer;
  review: ReviewPage;
}) {
  const t = await getTranslations("reviews");
  const follows = extentOf(viewer, "review") === "all";
  const here = `/reviews/${number}`;
  return (
    <div className="not-printed mb-6 flex flex-wrap gap-2">
      {may.start ? (
        <form action={arrange}>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="key" value={randomUUID()} />
          <Button type="submit" name="act" value="start" look="primary">
            {t("start")}
          </Button>
        </form>
      ) : null}
      {state === "running" && follows ? (
        <LinkButton look="primary" href={`${here}/run`}>
          {may.run ? t("goOn") : t("follow")}
        </LinkButton>
      ) : null}
      {(state === "preparing" || state === "running") && follows ? (
        <LinkButton href={`${here}/screen`}>{t("secondScreen")}</LinkButton>
      ) : null}
      {state === "preparing" ? <LinkButton href={`${here}/pre-read`}>{t("preRead")}</LinkButton> : null}
      {state === "finished" || state === "approved" ? (
        <LinkButton look="primary" href={`${here}/minutes`}>
          {t("minutes")}
        </LinkButton>
      ) : null}
    </div>
  );
}
