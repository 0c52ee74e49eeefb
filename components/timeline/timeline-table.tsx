import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import { serialize } from "@/components/ui/serialized-props";
import { formatShortDate } from "@/lib/deadlines/wording";
import type { TimelineMilestone } from "@/lib/timeline/milestone-bands";
import type { QuarterEntry, TimelineQuarter } from "@/lib/timeline/quarters";
import { changeTexts, datesTexts, type LocalizedTexts, localizedTexts, rowTexts } from "./row-texts";
import { type EntryTexts, TimelineRows } from "./timeline-rows";
import { deadlineText, type TimelineTranslations } from "./timeline-texts";

type Names = ReadonlyMap<string, LocalizedTexts>;

/**
 * The chart's facts by quarter, with its marks: for screen readers, for print, for whoever would rather read than look, and
 * as the list that stands for the chart where that has no room.
 */
export function TimelineTable({
  quarters,
  milestones,
  translations,
}: {
  quarters: readonly TimelineQuarter[];
  milestones: readonly TimelineMilestone[];
  translations: TimelineTranslations;
}) {
  const { t, terms } = translations;
  const names: Names = new Map(milestones.map(({ id, name }) => [id, localizedTexts(name)]));
  const columns = { first: t("columns.firstPromised"), change: t("columns.change"), milestone: t("columns.milestone") };
  return (
    <DataTable caption={t("title")}>
      <thead>
        <tr>
          <ColumnHeader>{terms("field.reference")}</ColumnHeader>
          <ColumnHeader>{terms("field.title")}</ColumnHeader>
          <ColumnHeader>{terms("field.status")}</ColumnHeader>
          <ColumnHeader>{terms("field.deadline")}</ColumnHeader>
          <ColumnHeader>{columns.first}</ColumnHeader>
          <ColumnHeader className="number">{columns.change}</ColumnHeader>
          <ColumnHeader>{columns.milestone}</ColumnHeader>
        </tr>
      </thead>
      <TimelineRows
        quarters={serialize(
          quarters.map(({ edtf, quarter, entries }) => ({
            key: edtf,
            name: deadlineText(quarter, translations),
            entries: entries.map((entry) => entryTexts(entry, names, translations)),
          })),
        )}
        columns={columns}
      />
    </DataTable>
  );
}

function entryTexts(entry: QuarterEntry, names: Names, translations: TimelineTranslations): EntryTexts {
  switch (entry.is) {
    case "commitment": {
      const milestone = names.get(entry.row.milestoneId ?? "");
      return {
        is: "commitment",
        ...rowTexts(entry.row, translations),
        ...datesTexts(entry.row, translations),
        ...changeTexts(entry.row, translations),
        ...(milestone && { milestone }),
      };
    }
    case "milestone": {
      const { name, when, id } = entry.milestone;
      // The name stands between ends of lines: it is shown apart from the words around it, whatever their order.
      const parts = translations.t
        .markup("milestoneWhen", { name: name.text, when, b: (shown) => `\n${shown}\n` })
        .split("\n");
      return { is: "milestone", id, name: localizedTexts(name), before: parts[0] ?? "", after: parts[2] ?? "" };
    }
    case "today":
      return {
        is: "today",
        day: entry.day,
        text: translations.t("today", { date: formatShortDate(entry.day, translations.language) }),
      };
  }
}
