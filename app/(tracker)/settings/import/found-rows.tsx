import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { CheckedUpload } from "./checked-upload";
import { FoundTable } from "./found-table";
import { languageOf } from "./language-of";
import { RowLink } from "./row-link";

type Props<Found> = {
  upload: CheckedUpload;
  /** Of the rows, which is shown below. */
  page: number;
  title: string;
  hint: string;
  column: string;
  found: readonly Found[];
  tell: (one: Found) => ReactNode;
  isFolded?: boolean;
};

/** Rows of a file with their titles, and what was found of each. */
export async function FoundRows<Found extends { row: number; title: string }>({
  upload,
  page,
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
            <RowLink upload={upload} page={page} row={one.row} />
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
