import { getLocale, getTranslations } from "next-intl/server";
import type { SideOfHeading } from "@/lib/import/check/check-commitments";
import { sideName } from "@/lib/localization/localized";
import { inBrief, lineInBrief } from "./in-brief";

/** The other sides that were taken from headings of the list. */
export async function SidesOfHeadings({ sides }: { sides: readonly SideOfHeading[] }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const told = ({ row, text, side }: SideOfHeading) =>
    t("sideOfHeading", { row: String(row), text: lineInBrief(text), side: sideName(side, language) });
  return (
    <p>
      {t("sidesOfHeadings")} {inBrief(sides, told, language)}
    </p>
  );
}
