import type { CheckedUpload } from "./checked-upload";
import { hrefOfRow } from "./row-address";

/** The number of a row of a file, which leads to it: on another page of the rows in another window, so that what is answered here stays. */
export function RowLink({
  upload,
  page,
  row,
}: {
  upload: Pick<CheckedUpload, "id" | "firstRow">;
  page: number;
  row: number;
}) {
  const { href, isElsewhere } = hrefOfRow(upload, page, row);
  return (
    <a href={href} {...(isElsewhere && { target: "_blank", rel: "noreferrer" })}>
      {row}
    </a>
  );
}
