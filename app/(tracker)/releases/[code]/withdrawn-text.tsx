import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Withdrawal } from "@/lib/releases/withdrawal/queries";
import { WithdrawalFacts } from "./withdrawal-facts";

/** What stands at the address of a text that was withdrawn. */
export async function WithdrawnText({
  viewer,
  code,
  withdrawal,
  today,
}: {
  viewer: Viewer;
  code: string;
  withdrawal: Withdrawal;
  today: CalendarDate;
}) {
  const [t, releases] = await Promise.all([getTranslations("releases.withdraw"), getTranslations("releases")]);
  return (
    <>
      <PageHeader
        title={t("goneTitle")}
        above={
          <>
            <a href="/releases">{releases("title")}</a> · {code}
          </>
        }
        today={today}
        viewer={viewer}
      />
      <Notice tone="information">
        <WithdrawalFacts withdrawal={withdrawal} of="text" />
      </Notice>
    </>
  );
}
