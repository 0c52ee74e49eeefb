import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { Language } from "@/lib/vocabulary/languages";
import type { GroupHeading } from "./group-heading";

/** The row over a group of rows: its name, and how many it has. */
export function GroupNameRow({
  heading: { name, count },
  columns,
  language,
}: {
  heading: GroupHeading;
  columns: number;
  language: Language;
}) {
  return (
    <tr className="group-name">
      <th scope="rowgroup" colSpan={columns}>
        <b>
          <MultilingualSentence text={name} language={language} />
        </b>
        <span>{count}</span>
      </th>
    </tr>
  );
}
