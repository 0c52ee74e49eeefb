import { serialize } from "@/components/ui/serialized-props";
import type { ListRow } from "@/lib/commitments/list/row";
import { ColumnHeader } from "./data-table";
import { DenseTable } from "./dense-table";
import { type InlineContent, OverdueGroups, type OverdueGroupTexts, type OverdueTexts } from "./overdue-groups";
import { type OverdueContext, overdueRowTexts } from "./overdue-row-texts";

type OverdueRows = Pick<OverdueGroupTexts, "key" | "heading"> & { rows: ListRow[] };

/** What is late, the longest first: how many days, who, what was last heard, what comes next, and what one may do. */
export function OverdueTable({
  caption,
  groups,
  inserted,
  texts,
  ...context
}: OverdueContext & {
  caption: string;
  groups: OverdueRows[];
  texts: Omit<OverdueTexts, "actionNames">;
  inserted: InlineContent | null;
}) {
  const { terms, actions, language } = context.translations;
  const inWords = groups.map((group) => ({ ...group, rows: group.rows.map((row) => overdueRowTexts(row, context)) }));
  const offered = new Set(inWords.flatMap(({ rows }) => rows.flatMap((row) => row.actions)));
  const actionNames = Object.fromEntries([...offered].map((action) => [action, actions(action)]));
  return (
    <DenseTable caption={caption}>
      <thead>
        <tr>
          <ColumnHeader className="xl:w-28 print:w-[22mm]">{terms("field.daysLate")}</ColumnHeader>
          <ColumnHeader>{`${terms("field.reference")} · ${terms("field.title")}`}</ColumnHeader>
          <ColumnHeader className="xl:w-32 print:w-[18mm]">{terms("field.counterpart")}</ColumnHeader>
          <ColumnHeader className="xl:w-52 print:w-[28mm]">{terms("field.lead")}</ColumnHeader>
          <ColumnHeader className="xl:w-66 print:w-[29mm]">{terms("field.deadline")}</ColumnHeader>
          <ColumnHeader className="xl:w-[18%] print:w-[42mm]">
            {terms("field.lastReport")}
            <span className="not-print:sr-only">{` · ${terms("field.nextStep")}`}</span>
          </ColumnHeader>
        </tr>
      </thead>
      <OverdueGroups
        groups={serialize(inWords)}
        inserted={inserted}
        language={language}
        texts={{ ...texts, actionNames }}
      />
    </DenseTable>
  );
}
