import { getLocale, getTranslations } from "next-intl/server";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { EvidenceFile } from "./evidence-file";
import { EvidenceTitle } from "./evidence-title";
import { LastWord } from "./last-word";
import { reporterText } from "./reporter-text";
import { Verified } from "./verified";

type Props = { commitment: CommitmentDetail; translations: ReaderTranslations };

/** The report that waits for a decision, with what was filed with it. On paper it stands with the other reports. */
export async function WaitingReport({ commitment, translations }: Props) {
  const report = commitment.waitingReport;
  if (!report) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const on = formatDate(todayIn(env().timeZone, report.occurredAt), language);
  const { filed } = report;
  return (
    <LastWord
      id="waiting-report"
      heading={terms(`reportType.${report.type}`)}
      byline={`${on} · ${reporterText(report, { t, terms, language })}`}
      language={language}
      of={shownAct(translations, { authorId: report.author.id, at: report.occurredAt }, report)}
      whole={{ href: "#reports", text: t("inFullInReports") }}
      className="print:hidden"
    >
      {filed.length > 0 ? (
        <ul className="text-meta">
          {filed.map((evidence) => (
            <li key={evidence.id}>
              <span className="text-muted">{terms(`evidenceKind.${evidence.kind}`)} · </span>
              <EvidenceTitle evidence={evidence} />
              <EvidenceFile reference={commitment.reference} evidence={evidence} />
            </li>
          ))}
        </ul>
      ) : null}
      {commitment.verifiedAt ? (
        <div className="text-meta">
          <Verified verifications={report.verifications} translations={translations} />
        </div>
      ) : (
        <p className="text-meta text-muted">{t("notVerified")}</p>
      )}
    </LastWord>
  );
}
