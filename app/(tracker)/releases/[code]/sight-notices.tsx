import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { canMark, canWithdraw } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { ReleaseToRead } from "@/lib/releases/queries";
import { getWithdrawnFile } from "@/lib/releases/withdrawal/queries";
import { WithdrawalFacts } from "./withdrawal-facts";

/** Who reads this text, what went with its file, and the ways to change the one and the other. */
export async function SightNotices({
  viewer,
  release,
  isMarked,
}: {
  viewer: Viewer;
  release: ReleaseToRead;
  /** Its marking was changed just now. */
  isMarked: boolean;
}) {
  const { code } = release;
  const [t, file] = await Promise.all([getTranslations("releases"), getWithdrawnFile(viewer, code)]);
  return (
    <div className="mb-6 space-y-3 empty:hidden">
      {isMarked ? (
        <Notice tone="done" role="status">
          {t("marking.done")}
        </Notice>
      ) : null}
      {release.awaitsEntry ? <Notice tone="information">{t("notYetEntered")}</Notice> : null}
      {release.body === null ? <Notice tone="information">{t("quotesOnly")}</Notice> : null}
      {file ? (
        <Notice tone="information">
          <WithdrawalFacts withdrawal={file} of="file" />
        </Notice>
      ) : null}
      {canMark(viewer) || canWithdraw(viewer) ? (
        <p className="not-printed flex flex-wrap gap-3">
          {canMark(viewer) ? (
            <LinkButton look="quiet" href={`/releases/${code}/marking`}>
              {t("marking.link")}
            </LinkButton>
          ) : null}
          {canWithdraw(viewer) ? (
            <LinkButton look="quiet" href={`/releases/${code}/withdraw`}>
              {t("withdraw.link")}
            </LinkButton>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
