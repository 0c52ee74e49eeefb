import type { Translations } from "@/components/commitments/translations";
import { serialize } from "@/components/ui/serialized-props";
import type { ListRow } from "@/lib/commitments/list/row";
import type { Sort, SortKey } from "@/lib/commitments/list/sort";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Action } from "@/lib/vocabulary/commitments";
import { ColumnHeader, SortHeader } from "./data-table";
import type { Finding } from "./found-texts";
import { registerRow } from "./register-row";
import { RegisterRows } from "./register-rows";
import { StackingTable } from "./stacking-table";

type TableTexts = {
  caption: string;
  sentence: string;
  /** "Change the status of {reference}" */
  changeStatus: string;
  coExecutors: (count: number) => string;
};

/** The register's table: one row a commitment, numbers that lead to it, native elements and plain links throughout. */
export function CommitmentTable({
  rows,
  today,
  timeZone,
  translations,
  texts,
  found,
  sort,
  sortHref,
  actionsOf,
}: {
  rows: ListRow[];
  today: CalendarDate;
  timeZone: string;
  translations: Translations;
  texts: TableTexts;
  found: Finding | null;
  sort: Sort;
  sortHref: (key: SortKey) => string;
  actionsOf: (row: ListRow) => Action[];
}) {
  const { terms } = translations;
  const sorted = (key: SortKey) => (sort.key !== key ? null : sort.descending ? "descending" : "ascending");
  const context = { today, timeZone, translations, actionsOf, found, coExecutors: texts.coExecutors };
  const actionNames = Object.fromEntries(
    rows.flatMap(actionsOf).map((action) => [action, translations.actions(action)]),
  );
  return (
    <StackingTable caption={texts.caption}>
      <thead>
        <tr>
          <SortHeader href={sortHref("reference")} sorted={sorted("reference")}>
            {terms("field.reference")}
          </SortHeader>
          <ColumnHeader className="w-[26%]">{terms("field.title")}</ColumnHeader>
          <ColumnHeader className="max-xl:hidden">{terms("field.kind")}</ColumnHeader>
          <SortHeader href={sortHref("status")} sorted={sorted("status")}>
            {terms("field.status")}
          </SortHeader>
          <ColumnHeader className="w-[17%]">{terms("field.lead")}</ColumnHeader>
          <SortHeader href={sortHref("deadline")} sorted={sorted("deadline")} className="w-[16%]">
            {terms("field.deadline")}
          </SortHeader>
          <SortHeader href={sortHref("updated")} sorted={sorted("updated")} className="max-xl:hidden">
            {terms("field.updated")}
          </SortHeader>
        </tr>
      </thead>
      <RegisterRows
        rows={serialize(rows.map((row) => registerRow(row, context)))}
        language={translations.language}
        texts={{ sentence: texts.sentence, changeStatus: texts.changeStatus, actionNames }}
      />
    </StackingTable>
  );
}
