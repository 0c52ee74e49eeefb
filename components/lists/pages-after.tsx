import { getTranslations } from "next-intl/server";
import { Pager } from "./pager";
import { PastEndNotice } from "./past-end-notice";

/** The way on through a list that is read a page at a time, and back to its start. */
export async function PagesAfter({
  label,
  page: { rows, next },
  after,
  hrefAfter,
}: {
  label: string;
  page: { rows: readonly unknown[]; next: string | null };
  /** The row this page comes after. */
  after: string | undefined;
  /** The address of the page after a row, or of the first. */
  hrefAfter: (id?: string) => string;
}) {
  const t = await getTranslations("common");
  if (after !== undefined && rows.length === 0) return <PastEndNotice startHref={hrefAfter()} />;
  return (
    <Pager
      label={label}
      previous={after === undefined ? null : { href: hrefAfter(), text: t("toStartOfList") }}
      next={next === null ? null : { href: hrefAfter(next), text: t("nextPage") }}
    />
  );
}
