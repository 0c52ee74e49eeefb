import { getTranslations } from "next-intl/server";
import type { CommitmentDetail } from "@/lib/commitments/queries";

/** The page holds the latest few; this leads to the rest, where there is one. */
export async function ShowAllLink({ commitment, part }: { commitment: CommitmentDetail; part: "reports" | "notes" }) {
  const t = await getTranslations("commitment");
  if (!commitment.hasMore[part]) return null;
  return (
    <p className="mt-3 print:hidden">
      <a href={`/commitments/${commitment.reference}?all=1#${part}`}>{t("showAll")}</a>
    </p>
  );
}
