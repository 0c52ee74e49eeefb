import { serialize } from "@/components/ui/serialized-props";
import type { ListRow } from "@/lib/commitments/list/row";
import type { Sort, SortKey } from "@/lib/commitments/list/sort";
import { ColumnHeader, SortHeader } from "./data-table";
import { DenseTable } from "./dense-table";
import type { GroupHeading } from "./group-heading";
import { type RegisterContext, registerRow } from "./register-row";
import { RegisterRows } from "./register-rows";

type TableTexts = {
  caption: string;
  sentence: string;
  changeStatus: string;
};

/** The register's table: one row a commitment, numbers that lead to it, native elements and plain links throughout. */
export function CommitmentTable({
  groups,
  texts,
  sort,
  sortHref,
  ...context
}: RegisterContext & {
  groups: { key: string; heading: GroupHeading | null; rows: ListRow[] }[];
  texts: TableTexts;
  sort: Sort;
  sortHref: (key: SortKey) => string;
}) {
  const { terms, actions, language } = context.translations;
  const sorted = (key: SortKey) => (sort.key !== key ? null : sort.descending ? "descending" : "ascending");
  const inWords = groups.map((group) => ({ ...group, rows: group.rows.map((row) => registerRow(row, context)) }));
  const offered = new Set(inWords.flatMap(({ rows }) => rows.flatMap(({ status }) => status.actions ?? [])));
  const actionNames = Object.fromEntries([...offered].map((action) => [action, actions(action)]));
  return (
    <DenseTable caption={texts.caption}>
      <thead>
        <tr>
          <SortHeader href={sortHref("reference")} sorted={sorted("reference")} beside={terms("field.title")}>
            {terms("field.reference")}
          </SortHeader>
          <ColumnHeader className="xl:w-32 print:w-[20mm]">{terms("field.counterpart")}</ColumnHeader>
          <ColumnHeader className="xl:w-52 print:w-[31mm]">{terms("field.lead")}</ColumnHeader>
          <SortHeader href={sortHref("status")} sorted={sorted("status")} className="xl:w-56 print:w-[33mm]">
            {terms("field.status")}
          </SortHeader>
          <SortHeader href={sortHref("deadline")} sorted={sorted("deadline")} className="xl:w-52 print:w-[30mm]">
            {terms("field.deadline")}
          </SortHeader>
        </tr>
      </thead>
      <RegisterRows
        groups={serialize(inWords)}
        language={language}
        texts={{ sentence: texts.sentence, changeStatus: texts.changeStatus, actionNames }}
      />
    </DenseTable>
  );
}
