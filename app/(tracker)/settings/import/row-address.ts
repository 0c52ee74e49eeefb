import type { CheckedUpload } from "./checked-upload";

/** So many lines of a file are shown at once. */
export const ROWS_SHOWN = 50;

export const pageHref = ({ id }: Pick<CheckedUpload, "id">, page: number): string =>
  `/settings/import?upload=${id}&step=check&page=${page}`;

/** Where a row of a file is shown: below, on the page that is open, or on another page of the rows. */
export function hrefOfRow(
  upload: Pick<CheckedUpload, "id" | "firstRow">,
  page: number,
  row: number,
): { href: string; isElsewhere: boolean } {
  const itsPage = Math.floor((row - upload.firstRow) / ROWS_SHOWN) + 1;
  const place = `#row-${row}`;
  return itsPage === page
    ? { href: place, isElsewhere: false }
    : { href: `${pageHref(upload, itsPage)}${place}`, isElsewhere: true };
}
