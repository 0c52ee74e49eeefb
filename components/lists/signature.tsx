import { getTranslations } from "next-intl/server";
import { labelEnd } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";

/** On paper, below a list: who has seen it. It stands in the room that the last row keeps for it, so never on a sheet of its own (signature.css). */
export async function Signature({ language }: { language: Language }) {
  const t = await getTranslations("overdue");
  return (
    <p className="signature hidden whitespace-nowrap print:-mt-[13mm] print:block print:h-[5mm]">
      {t("signature")}
      {labelEnd(language)}______________________________ {t("signatureLine")}
    </p>
  );
}
