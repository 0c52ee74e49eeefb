import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FoundTable } from "./found-table";
import { languageOf } from "./language-of";

type Props<Found> = {
  title: string;
  hint: string;
  column: string;
  found: readonly Found[];
  tell: (one: Found) => ReactNode;
  isFolded?: boolean;
};

/** Rows of a file with their titles, and what was found of each. */
export async function FoundRows<Found extends { row: number; title: string }>({
  title,
  hint,
  column,
  found,
  tell,
  isFolded = false,
}: Props<Found>) {
  const t = await getTranslations("import");
  const headings = [{ text: t("row"), className: "number" }, { text: t("fields.title") }, { text: column }];
  return (
    <FoundTable title={title} hint={hint} headings={headings} found={found} isFolded={isFolded}>
      {(one) => (
        <tr key={one.row}>
          <th scope="row" className="number">
            <a href={`#row-${one.row}`}>{one.row}</a>
          </th>
          <td data-label={t("fields.title")} lang={languageOf(one.title)} className="wrap-anywhere">
            {one.title}
          </td>
          <td data-label={column} className="wrap-anywhere">
            {tell(one)}
          </td>
        </tr>
      )}
    </FoundTable>
  );
}
