import { getTimeZone, getTranslations } from "next-intl/server";
import { organisationLabel } from "@/components/commitments/organisation-name";
import { countText, type Translations } from "@/components/commitments/translations";
import { OverdueTable } from "@/components/lists/overdue-table";
import { Signature } from "@/components/lists/signature";
import type { Viewer } from "@/lib/access/viewer";
import type { ListRow } from "@/lib/commitments/list/row";
import { overdueActions } from "@/lib/commitments/list/row-actions";
import type { OverdueGroup } from "@/lib/commitments/overdue/queries";
import { type OverdueParams, overdueQuery } from "@/lib/commitments/overdue/search-params";
import { actionsBeyondAuthority } from "@/lib/commitments/possible-actions";
import { readRowTranslations } from "@/lib/commitments/translations/rows-queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { sideName } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { controlLevels } from "@/lib/vocabulary/people";
import type { InlineAction } from "./inline-action";

/** The table by group, with the form or the answer that stands in it; on paper with a line to sign on. */
export async function OverdueList({
  viewer,
  params,
  groups,
  inlineAction,
  today,
  translations,
}: {
  viewer: Viewer;
  params: OverdueParams;
  groups: OverdueGroup[];
  inlineAction: InlineAction | null;
  today: CalendarDate;
  translations: Translations;
}) {
  const [t, tCommitment, timeZone] = await Promise.all([
    getTranslations("overdue"),
    getTranslations("commitment"),
    getTimeZone(),
  ]);
  const { terms } = translations;
  const rowTranslations = await readRowTranslations(
    viewer,
    groups.flatMap(({ rows }) => rows),
    translations.language,
  );
  const lackingOf = (row: ListRow) =>
    viewer.authorityLevel && actionsBeyondAuthority(viewer, row, today).length > 0 ? row.controlLevel : null;
  const own = viewer.authorityLevel;
  const lackingNotes = own
    ? Object.fromEntries(
        controlLevels.map((level) => [
          level,
          tCommitment("lacksAuthority", { level: terms(`controlLevel.${level}`), own: terms(`controlLevel.${own}`) }),
        ]),
      )
    : {};
  const nameOf = ({ id, rows: [row] }: OverdueGroup) => {
    const lead = params.grouping === "organisation" ? row?.leads.find((one) => one.id === id) : undefined;
    if (lead) return organisationLabel(lead, translations.language);
    if (params.grouping === "counterpart") {
      return id === null ? translations.conditions("noCounterpart") : sideName(id, translations.language);
    }
    return id !== null && row?.owner
      ? personName(row.owner, translations.language, translations.terms("erasedPerson"))
      : t("noOwner");
  };
  const headingOf = (group: OverdueGroup) =>
    params.grouping === "none" ? null : { name: nameOf(group), count: countText(translations.conditions, group.total) };

  return (
    <>
      <OverdueTable
        caption={t("caption")}
        groups={groups.map((group) => ({ key: keyOf(group.id), heading: headingOf(group), rows: group.rows }))}
        inserted={
          inlineAction?.position
            ? {
                key: keyOf(inlineAction.position.group),
                below: inlineAction.position.below,
                content: inlineAction.content,
              }
            : null
        }
        actionsOf={(row) => overdueActions(viewer, row, today)}
        lackingOf={lackingOf}
        rowTranslations={rowTranslations}
        texts={{
          openActions: t("openActions"),
          noReport: t("noReport"),
          noNextStep: t("noNextStep"),
          lackingNotes,
          listQuery: `?${overdueQuery(params)}`,
        }}
        today={today}
        timeZone={timeZone}
        translations={translations}
      />
      <Signature language={translations.language} />
    </>
  );
}

function keyOf(group: string | null): string {
  return group ?? "none";
}
