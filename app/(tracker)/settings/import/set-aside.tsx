import { getLocale, getTranslations } from "next-intl/server";
import { beginningOf } from "@/lib/beginning-of";
import type { LeftOut } from "@/lib/import/check/check-commitments";
import { inARow } from "@/lib/localization/punctuation";

const MOST_ROWS = 20;
const LONGEST = 60;

/** What does not come in as the rows around it: lines that are none of the list, and rows that name no lead. */
export async function SetAside({ leftOut, heldBack }: { leftOut: readonly LeftOut[]; heldBack: readonly number[] }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const rows = heldBack.slice(0, MOST_ROWS).map((row) => t("sameAsRow", { row: String(row) }));
  const lines = leftOut
    .slice(0, MOST_ROWS)
    .map(({ row, text }) => t("leftOutRow", { row: String(row), text: beginningOf(text, LONGEST) }));
  const all = (shown: readonly string[], count: number) =>
    `${inARow(shown, language, "; ")}${count > shown.length ? " …" : ""}`;
  return (
    <>
      {rows.length > 0 ? (
        <p className="mt-4 max-w-3xl">{t("heldBack", { count: heldBack.length, rows: all(rows, heldBack.length) })}</p>
      ) : null}
      {lines.length > 0 ? (
        <p className="mt-4 max-w-3xl">
          {t("leftOut")} {all(lines, leftOut.length)}
        </p>
      ) : null}
    </>
  );
}
