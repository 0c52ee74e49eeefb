import { getLocale, getTranslations } from "next-intl/server";
import type { CheckedUpload } from "@/app/(tracker)/settings/import/checked-upload";
import { ColumnHeader } from "@/components/lists/data-table";
import { DenseTable } from "@/components/lists/dense-table";
import { Pager } from "@/components/lists/pager";
import { isPlace, type Line } from "@/lib/import/check/line-of";
import type { ImportProblem } from "@/lib/import/check/row-reader";
import { type ImportField, type ImportKind, labelOf } from "@/lib/import/fields";
import { type FileCell, ListedRow } from "./listed-row";
import { pageHref, ROWS_SHOWN } from "./row-address";
import { namingColumns } from "./row-titles";

/** What of a row is looked for first, beside what it is called; all else stands behind its title. */
const FIRST: Record<ImportKind, readonly ImportField[]> = {
  commitments: ["lead", "control", "status"],
  organisations: ["code", "side", "parent"],
};

/** The lines as they stand in the file, those columns that come in, with a mark at each cell that does not go; what is no row of the list is said to be none. */
export async function RowsTable({
  upload,
  lines,
  page,
  problems,
}: {
  upload: CheckedUpload;
  lines: readonly Line[];
  page: number;
  problems: ImportProblem[];
}) {
  const [t, common, language] = await Promise.all([getTranslations("import"), getTranslations("common"), getLocale()]);
  const { mapping, headers } = upload;
  const naming = namingColumns(upload);
  const main = FIRST[upload.kind].flatMap((field) => {
    const place = mapping[field];
    return place === undefined ? [] : [{ field, place }];
  });
  const shown = new Set(main.map(({ place }) => place));
  const rest = [...new Set(Object.values(mapping))].filter((place) => !shown.has(place)).toSorted((a, b) => a - b);
  const faulty = new Set(problems.map(({ row, field }) => `${row} ${mapping[field]}`));
  const first = (page - 1) * ROWS_SHOWN;
  const rows = upload.rows.slice(first, first + ROWS_SHOWN).map((cells, index) => {
    const row = upload.firstRow + first + index;
    const cellAt = (place: number): FileCell => ({
      place,
      heading: headers[place] ?? "",
      text: cells[place] ?? "",
      isFaulty: faulty.has(`${row} ${place}`),
      isNumber: place === mapping.reference && isPlace(cells[place] ?? ""),
    });
    const named = naming.find((place) => cells[place]);
    return {
      row,
      line: lines[first + index] ?? { is: "blank" as const },
      title: cellAt(named ?? naming[0] ?? -1),
      main: main.map(({ place }) => cellAt(place)),
      rest: rest.filter((place) => place !== named).map(cellAt),
    };
  });
  const pages = Math.ceil(upload.rows.length / ROWS_SHOWN);
  return (
    <section className="mt-8">
      <h3 className="text-section">{t("rowsTitle")}</h3>
      <p className="mb-2 text-meta text-muted">{t("rowsHint")}</p>
      <DenseTable caption={t("rowsTitle")}>
        <thead>
          <tr>
            <ColumnHeader className="w-20 text-right">{t("row")}</ColumnHeader>
            <ColumnHeader className="w-1/2">{t("fields.title")}</ColumnHeader>
            {main.map(({ field }) => (
              <ColumnHeader key={field}>{labelOf(upload.kind, field, language)}</ColumnHeader>
            ))}
          </tr>
        </thead>
        <tbody className="listed-rows">
          {rows.map((each) => (
            <ListedRow key={each.row} {...each} notListed={t("notListed")} />
          ))}
        </tbody>
      </DenseTable>
      <Pager
        label={common("pages")}
        previous={page > 1 ? { href: pageHref(upload, page - 1), text: common("previousPage") } : null}
        next={page < pages ? { href: pageHref(upload, page + 1), text: common("nextPage") } : null}
      />
    </section>
  );
}
