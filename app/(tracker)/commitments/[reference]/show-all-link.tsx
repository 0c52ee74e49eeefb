import { getTranslations } from "next-intl/server";
import { type CommitmentDetail, ENTRIES_SHOWN_AT_FIRST } from "@/lib/commitments/queries";

/** The page holds the latest few; this leads to the rest, when there may be one. */
export async function ShowAllLink({
  commitment,
  shown,
  part,
}: {
  commitment: CommitmentDetail;
  shown: number;
  part: "reports" | "notes";
}) {
  const t = await getTranslations("commitment");
  if (shown !== ENTRIES_SHOWN_AT_FIRST) return null;
  return (
    <p className="mt-3 print:hidden">
      <a href={`/commitments/${commitment.reference}?all=1#${part}`}>{t("showAll")}</a>
    </p>
  );
}
