import { getLocale, getTranslations } from "next-intl/server";
import type { LeftOut } from "@/lib/import/check/check-commitments";
import { inBrief, lineInBrief } from "./in-brief";

/** What does not come in as the rows around it: lines that are none of the list, and rows that name no lead. */
export async function SetAside({
  leftOut,
  heldBack,
  columns,
}: {
  leftOut: readonly LeftOut[];
  heldBack: readonly number[];
  /** Headings of the columns that were taken for no field. */
  columns: readonly string[];
}) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const rows = inBrief(heldBack, (row) => t("sameAsRow", { row: String(row) }), language);
  const lineOf = ({ row, text }: LeftOut) => t("leftOutRow", { row: String(row), text: lineInBrief(text) });
  return (
    <>
      {heldBack.length > 0 ? <p className="mt-4 max-w-3xl">{t("heldBack", { count: heldBack.length, rows })}</p> : null}
      {columns.length > 0 ? (
        <p className="mt-4 max-w-3xl">
          {t("leftOutColumns")} {inBrief(columns, (heading) => t("inQuotes", { text: heading }), language)}
        </p>
      ) : null}
      {leftOut.length > 0 ? (
        <p className="mt-4 max-w-3xl">
          {t("leftOut")} {inBrief(leftOut, lineOf, language)}
        </p>
      ) : null}
    </>
  );
}
