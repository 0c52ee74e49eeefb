import { getLocale, getTranslations } from "next-intl/server";
import type { LeftOut } from "@/lib/import/check/check-commitments";
import { inBrief, lineInBrief } from "./in-brief";

/** What does not come in: lines that are none of the list, and columns that are no field. */
export async function SetAside({
  leftOut,
  columns,
}: {
  leftOut: readonly LeftOut[];
  /** Headings of the columns that were taken for no field. */
  columns: readonly string[];
}) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const lineOf = ({ row, text }: LeftOut) => t("leftOutRow", { row: String(row), text: lineInBrief(text) });
  return (
    <>
      {columns.length > 0 ? (
        <p>
          {t("leftOutColumns")} {inBrief(columns, (heading) => t("inQuotes", { text: heading }), language)}
        </p>
      ) : null}
      {leftOut.length > 0 ? (
        <p>
          {t("leftOut")} {inBrief(leftOut, lineOf, language)}
        </p>
      ) : null}
    </>
  );
}
