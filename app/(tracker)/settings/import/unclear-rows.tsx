import { getTranslations } from "next-intl/server";
import type { UnclearRow } from "@/lib/import/check/check-upload";
import { FoundRows } from "./found-rows";

/** What of the rows was not understood: it comes in word for word, to be clarified. */
export async function UnclearRows({ unclear }: { unclear: UnclearRow[] }) {
  const [t, commitment] = await Promise.all([getTranslations("import"), getTranslations("commitment")]);
  return (
    <FoundRows
      title={t("unclearRowsTitle", { count: unclear.length })}
      hint={t("unclearRowsHint")}
      column={commitment("clarification")}
      found={unclear}
      tell={({ clarification }) => <span className="whitespace-pre-line break-words">{clarification}</span>}
    />
  );
}
