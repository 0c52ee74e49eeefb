import { getTranslations } from "next-intl/server";
import { AuthoredEntryList } from "@/components/commitments/authored-entry-list";
import { EarlierEntries } from "@/components/commitments/earlier-entries";
import { printedDownTo } from "@/lib/commitments/printed-entries";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { ReaderTranslations } from "@/lib/commitments/translations/shown-text";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDate } from "@/lib/deadlines/wording";
import type { Language } from "@/lib/vocabulary/languages";
import { EarlierLink } from "./earlier-link";
import { EvidenceFile } from "./evidence-file";
import { EvidenceTitle } from "./evidence-title";
import { Withdrawn } from "./withdrawn";

type Props = {
  commitment: CommitmentDetail;
  translations: ReaderTranslations;
  language: Language;
  isWhole: boolean;
};

/** As many as stand go on paper. */
const PRINTED_STANDING = 2;

/** What proves it, the latest filed first; on paper down to the second that stands. */
export async function EvidenceSection({ commitment, translations, language, isWhole }: Props) {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");
  const { evidence: entries } = commitment;
  const printed =
    isWhole || commitment.turnedTo === "evidence" ? entries.length : printedDownTo(entries, PRINTED_STANDING);
  return (
    <>
      <AuthoredEntryList
        empty={t("noEvidence")}
        printed={printed}
        entries={entries.map((evidence) => ({
          id: evidence.id,
          byline: [
            terms(`evidenceKind.${evidence.kind}`),
            ...(evidence.dated ? [t("dated", { date: formatDate(fromDbDate(evidence.dated), language) })] : []),
          ].join(" · "),
          isWithdrawn: evidence.withdrawal !== null,
          after: (
            <>
              <span className={evidence.withdrawal ? "line-through" : undefined}>
                <EvidenceTitle evidence={evidence} />
              </span>
              <EvidenceFile reference={commitment.reference} evidence={evidence} />
              <Withdrawn withdrawal={evidence.withdrawal} translations={translations} />
            </>
          ),
        }))}
      />
      <EarlierEntries count={entries.length - printed} orMore={commitment.cut.evidence !== undefined} />
      <EarlierLink commitment={commitment} list="evidence" section="evidence" />
    </>
  );
}
