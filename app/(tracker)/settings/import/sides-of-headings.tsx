import { getLocale, getTranslations } from "next-intl/server";
import type { SidesOfHeading } from "@/lib/import/check/check-commitments";
import { sidesLabel } from "@/lib/import/sides-label";
import { inBrief, lineInBrief } from "./in-brief";

/** The other sides that were taken from headings of the list. */
export async function SidesOfHeadings({ sides }: { sides: readonly SidesOfHeading[] }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const told = ({ row, text, sides: named }: SidesOfHeading) =>
    t("sideOfHeading", { row: String(row), text: lineInBrief(text), side: sidesLabel(named, language) });
  return (
    <p>
      {t("sidesOfHeadings")} {inBrief(sides, told, language)}
    </p>
  );
}
