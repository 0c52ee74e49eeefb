import { getTranslations } from "next-intl/server";
import { EntryList } from "@/components/commitments/entry-list";
import { PropertyList } from "@/components/commitments/property-list";
import { SourceQuote } from "@/components/commitments/source-quote";
import type { Language } from "@/lib/access/viewer";
import { type CommitmentDetail, shownAtFirst } from "@/lib/commitments/queries";
import { isOpen } from "@/lib/commitments/status";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDate, formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { localized, namesOf, sideName } from "@/lib/localized";

type Props = { commitment: CommitmentDetail; language: Language };

/** Every statement of this promise, the latest release first: what was said, how strongly, by whom. */
export async function QuoteSection({ commitment, language }: Props) {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");
  return commitment.statements.map((statement) => (
    <div key={statement.id} className="mb-6 last:mb-0">
      <SourceQuote
        statement={statement}
        words={{
          published: (date) => t("published", { date: formatDate(date, language) }),
          paragraph: (number) => t("paragraph", { number }),
          open: t("openInRelease"),
        }}
      />
      <p className="mt-2 pl-5">
        {statement.kind ? <strong className="font-medium">{terms(`kind.${statement.kind}`)}</strong> : null}
        {" · "}
        {t("statedBy")}:{" "}
        {statement.statedBy.length > 1
          ? t("statedJointly")
          : statement.statedBy.map((side) => sideName(side, language)).join(", ")}
      </p>
    </div>
  ));
}

export async function DoneSection({ commitment }: { commitment: CommitmentDetail }) {
  const t = await getTranslations("commitment");
  return (
    <PropertyList
      items={[
        {
          term: t("completionForm"),
          value: commitment.completionForm ? (
            <span lang={commitment.completionIn ?? undefined}>{commitment.completionForm}</span>
          ) : (
            <span className="text-muted">{t("noCompletionForm")}</span>
          ),
        },
        {
          term: t("nextStep"),
          value: commitment.nextStep ? (
            <span lang={commitment.nextStepIn ?? undefined}>{commitment.nextStep}</span>
          ) : (
            <span className="text-muted">{t("noNextStep")}</span>
          ),
        },
        ...(commitment.clarification
          ? [
              {
                term: t("clarification"),
                value: <span lang={commitment.clarificationIn ?? undefined}>{commitment.clarification}</span>,
              },
            ]
          : []),
      ]}
    />
  );
}

export async function ReportsSection({ commitment, language }: Props) {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");
  const name = (organisation: CommitmentDetail["reports"][number]["organisation"]) =>
    localized(namesOf(organisation), organisation.original, language).text;
  return (
    <>
      {isOpen(commitment.status) && commitment.reportRequests.length > 0 ? (
        <div className="mb-4 border-returned-mark border-l-4 pl-4">
          <h3 className="font-medium">{t("requestsHeading")}</h3>
          <EntryList
            empty=""
            entries={commitment.reportRequests.map((request) => ({
              id: request.id,
              lead: `${name(request.organisation)} · ${t("requestBy", {
                date: formatDate(fromDbDate(request.dueOn), language),
                person: request.askedBy.name,
              })}`,
              text: request.text ?? undefined,
              textIn: request.textIn,
            }))}
          />
        </div>
      ) : null}
      <EntryList
        empty={t("noReports")}
        entries={commitment.reports.map((report) => ({
          id: report.id,
          lead: (
            <>
              <strong className="font-medium text-ink">{terms(`reportType.${report.type}`)}</strong> ·{" "}
              {formatInstant(report.occurredAt, env().timeZone, language)} ·{" "}
              {report.onBehalf
                ? t("onBehalf", { organisation: name(report.organisation) })
                : `${name(report.organisation)}, ${report.author.name}`}
            </>
          ),
          text: report.text,
          textIn: report.textIn,
        }))}
      />
      <Earlier commitment={commitment} shown={commitment.reports.length} part="reports" />
    </>
  );
}

export async function EvidenceSection({ commitment, language }: Props) {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");
  return (
    <EntryList
      empty={t("noEvidence")}
      entries={commitment.evidence.map((evidence) => ({
        id: evidence.id,
        lead: [
          terms(`evidenceKind.${evidence.kind}`),
          ...(evidence.dated ? [t("dated", { date: formatDate(fromDbDate(evidence.dated), language) })] : []),
        ].join(" · "),
        after: (
          <a href={evidence.url} lang={evidence.titleIn} rel="noreferrer" target="_blank">
            {evidence.title}
          </a>
        ),
      }))}
    />
  );
}

export async function NotesSection({ commitment, language }: Props) {
  const t = await getTranslations("commitment");
  return (
    <>
      <EntryList
        empty={t("noNotes")}
        entries={commitment.notes.map((note) => ({
          id: note.id,
          lead: `${formatInstant(note.occurredAt, env().timeZone, language)} · ${note.author.name}, ${localized(namesOf(note.organisation), note.organisation.original, language).text}`,
          text: note.text,
          textIn: note.textIn,
        }))}
      />
      <Earlier commitment={commitment} shown={commitment.notes.length} part="notes" />
    </>
  );
}

/** The page holds the latest few; this leads to the rest, when there may be one. */
async function Earlier({
  commitment,
  shown,
  part,
}: {
  commitment: CommitmentDetail;
  shown: number;
  part: "reports" | "notes";
}) {
  const t = await getTranslations("commitment");
  if (shown !== shownAtFirst) return null;
  return (
    <p className="mt-3 print:hidden">
      <a href={`/commitments/${commitment.reference}?all=1#${part}`}>{t("showAll")}</a>
    </p>
  );
}
