import { labelEnd } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";

/** On paper, below a list: who has seen it. It stands in the room that the last row keeps for it, so never on a sheet of its own (signature.css). */
export function Signature({
  language,
  texts: { who, how },
}: {
  language: Language;
  texts: { who: string; how: string };
}) {
  return (
    <p className="signature hidden whitespace-nowrap print:-mt-[13mm] print:block print:h-[5mm]">
      {who}
      {labelEnd(language)}______________________________ {how}
    </p>
  );
}
