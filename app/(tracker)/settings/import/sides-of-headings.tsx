import { getLocale, getTranslations } from "next-intl/server";
import { beginningOf } from "@/lib/beginning-of";
import type { SideOfHeading } from "@/lib/import/check/check-commitments";
import { sideName } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";

const MOST_HEADINGS = 20;
const LONGEST = 60;

/** The other sides that were taken from headings of the list. */
export async function SidesOfHeadings({ sides }: { sides: readonly SideOfHeading[] }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const shown = sides
    .slice(0, MOST_HEADINGS)
    .map(({ row, text, side }) =>
      t("sideOfHeading", { row: String(row), text: beginningOf(text, LONGEST), side: sideName(side, language) }),
    );
  return (
    <p className="mt-4 max-w-3xl">
      {t("sidesOfHeadings")} {inARow(shown, language, "; ")}
      {sides.length > shown.length ? " …" : ""}
    </p>
  );
}
