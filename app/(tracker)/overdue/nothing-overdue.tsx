import { getTranslations } from "next-intl/server";
import type { Translations } from "@/components/commitments/translations";
import { LinkButton } from "@/components/ui/link-button";
import type { Viewer } from "@/lib/access/viewer";
import { nextDeadline } from "@/lib/commitments/overdue/queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { deadlineInForce } from "@/lib/deadlines/lateness";
import { deadlineInWords } from "@/lib/deadlines/wording";

/** Good news says what comes next; a filter that leaves nothing says so instead. */
export async function NothingOverdue({
  viewer,
  today,
  translations: { language },
  isFiltered,
}: {
  viewer: Viewer;
  today: CalendarDate;
  translations: Translations;
  isFiltered: boolean;
}) {
  const [t, tFilters] = await Promise.all([getTranslations("overdue"), getTranslations("filters")]);
  if (isFiltered) {
    return (
      <div className="space-y-3 py-8">
        <p>{t("emptyFiltered")}</p>
        <LinkButton href="/overdue">{tFilters("clear")}</LinkButton>
      </div>
    );
  }
  const next = await nextDeadline(viewer, today);
  const deadline = next && deadlineInForce(next.lateness);
  return (
    <div className="py-8">
      <p>{t("empty")}</p>
      {next && deadline ? (
        <p>
          <a href={`/commitments/${next.reference}`}>
            {t("nextDeadline", {
              deadline: deadlineInWords(deadline, language, { form: "nominative" }),
              reference: next.reference,
            })}
          </a>
        </p>
      ) : null}
    </div>
  );
}
