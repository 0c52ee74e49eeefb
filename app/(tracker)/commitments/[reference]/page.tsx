import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { Section } from "@/components/commitments/section";
import { Notice } from "@/components/ui/notice";
import { listHistory } from "@/lib/audit/queries";
import { readLastVisit } from "@/lib/auth/queries";
import { readRequestClock, requireSession } from "@/lib/auth/viewer";
import { cameFromReferer, cameFromText, hrefOfList, parseCameFrom } from "@/lib/commitments/came-from/came-from";
import { findNeighbours } from "@/lib/commitments/came-from/queries";
import { entryLists } from "@/lib/commitments/entries";
import { getCommitment } from "@/lib/commitments/queries";
import { momentsIn } from "@/lib/commitments/translations/moments-in";
import { readTranslations } from "@/lib/commitments/translations/queries";
import { highestVersion } from "@/lib/forms/version";
import { findLastDecision } from "@/lib/reviews/decided-queries";
import { ActionsSection } from "./actions-section";
import { CommitmentFacts } from "./commitment-facts";
import { CommitmentHeader } from "./commitment-header";
import { CompletionSection } from "./completion-section";
import { DeadlineSection } from "./deadline-section";
import { DecidedAtReview } from "./decided-at-review";
import { EvidenceSection } from "./evidence-section";
import { ExecutionFacts } from "./execution-facts";
import { HistorySection } from "./history-section";
import { NoLivingOwner } from "./no-living-owner";
import { NotesSection } from "./notes-section";
import { Objections } from "./objections";
import { OwnersSection } from "./owners-section";
import { PlaceInList } from "./place-in-list";
import { QuoteSection } from "./quote-section";
import { ReportsSection } from "./reports-section";
import { SentBack } from "./sent-back";
import { SuccessNotice } from "./success-notice";
import { WaitingExtension } from "./waiting-extension";
import { WaitingObjection } from "./waiting-objection";
import { WaitingProposal } from "./waiting-proposal";
import { WaitingReport } from "./waiting-report";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const wanted = z.object({
  do: z.string().optional().catch(undefined),
  done: z.coerce.number().int().positive().max(highestVersion).optional().catch(undefined),
  all: z.literal("1").optional().catch(undefined),
  list: z.enum(entryLists).optional().catch(undefined),
  after: z.uuid().toLowerCase().optional().catch(undefined),
  undo: z.literal("refused").optional().catch(undefined),
  in: z.string().optional().catch(undefined),
  file: z.uuid().toLowerCase().optional().catch(undefined),
  before: z.coerce.number().int().positive().max(highestVersion).optional().catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("commitment");
  return { title: t("description", { reference: (await params).reference }) };
}

export default async function CommitmentPage({ params, searchParams }: Props) {
  const { viewer, id: sessionId } = await requireSession();
  const { reference } = await params;
  const asked = wanted.parse(await searchParams);

  const language = await getLocale();
  const { list, after } = asked;
  const [commitment, history, { today }] = await Promise.all([
    getCommitment(viewer, reference, list && after !== undefined ? { list, after } : undefined),
    listHistory(viewer, reference, { before: asked.before }),
    readRequestClock(),
  ]);
  if (!commitment || !history) notFound();
  const [translations, lastDecision] = await Promise.all([
    readTranslations(viewer, reference, language, momentsIn([commitment, history.events])),
    findLastDecision(viewer, commitment.id),
  ]);
  const [t, requested] = await Promise.all([getTranslations("commitment"), headers()]);
  const stated = parseCameFrom(asked.in);
  const from = stated ?? cameFromReferer(requested.get("referer"), requested.get("host"));
  const place = from
    ? await findNeighbours(viewer, today, from, commitment, {
        language,
        lastVisit: () => readLastVisit(viewer, sessionId),
      })
    : null;
  const within = place ? cameFromText(place.from) : undefined;
  // On paper the latest alone, unless everything is asked for.
  const isWhole = asked.all !== undefined;
  // A step that a row of a list led to goes back there; one that was begun here stays here.
  const isStepOfRow = from !== null && !stated && asked.do !== undefined;
  const returnTo = isStepOfRow ? { list: cameFromText(from), href: hrefOfList(from, reference) } : null;

  return (
    <article className="card">
      <div className="card-head">
        <CommitmentHeader viewer={viewer} commitment={commitment} today={today}>
          {place ? <PlaceInList place={place} reference={reference} isStepped={stated !== null} /> : null}
        </CommitmentHeader>
      </div>
      <NoLivingOwner viewer={viewer} commitment={commitment} today={today} />
      {asked.done === commitment.version ? (
        <SuccessNotice viewer={viewer} commitment={commitment} last={history.events[0]} />
      ) : null}
      {asked.undo ? <Notice tone="failure">{t("undoRefused")}</Notice> : null}
      {/* What the step answers to and what one can do stand in the first screen of a telephone too; a step leads to both. */}
      <div id="act" className="scroll-mt-8">
        <SentBack commitment={commitment} translations={translations} />
        <WaitingReport commitment={commitment} translations={translations} />
        <WaitingProposal
          viewer={viewer}
          commitment={commitment}
          translations={translations}
          asked={asked.do}
          within={within}
        />
        <WaitingObjection commitment={commitment} translations={translations} />
        <WaitingExtension commitment={commitment} translations={translations} />
        <section aria-labelledby="act-heading" className="mt-3 print:hidden">
          <h2 id="act-heading" className="sr-only">
            {t("actHeading")}
          </h2>
          <ActionsSection
            viewer={viewer}
            commitment={commitment}
            asked={asked.do}
            today={today}
            returnTo={returnTo}
            within={within}
            fileId={asked.file}
          />
        </section>
      </div>
      <CommitmentFacts commitment={commitment} today={today} />
      <ExecutionFacts commitment={commitment} translations={translations} />
      {lastDecision ? <DecidedAtReview last={lastDecision} /> : null}
      {/* The deadline and the owners stand right after the quote for who reads on a phone or listens. */}
      <div className="card-columns mt-6 grid print:mt-3 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] print:grid-cols-[minmax(0,1fr)_60mm] print:grid-rows-[auto_1fr]">
        <Section id="quote" title={t("quoteHeading")}>
          <QuoteSection viewer={viewer} commitment={commitment} language={language} />
        </Section>
        <aside className="lg:col-start-2 lg:row-span-2 lg:row-start-1 print:col-start-2 print:row-span-2 print:row-start-1">
          <Section id="deadline" title={t("deadlineHeading")}>
            <DeadlineSection commitment={commitment} today={today} translations={translations} />
          </Section>
          <Section id="owners" title={t("ownersHeading")}>
            <OwnersSection commitment={commitment} language={language} />
            <Objections commitment={commitment} translations={translations} />
          </Section>
        </aside>
        <div className="min-w-0">
          <Section id="completion" title={t("completionHeading")}>
            <CompletionSection commitment={commitment} translations={translations} />
          </Section>
          <Section id="reports" title={t("updatesHeading")}>
            <ReportsSection commitment={commitment} translations={translations} language={language} isWhole={isWhole} />
          </Section>
          <Section id="evidence" title={t("evidenceHeading")}>
            <EvidenceSection
              commitment={commitment}
              translations={translations}
              language={language}
              isWhole={isWhole}
            />
          </Section>
          {viewer.role === "admin" ? null : (
            <Section id="notes" title={t("notesHeading")}>
              <NotesSection commitment={commitment} language={language} />
            </Section>
          )}
          <Section id="history" title={t("historyHeading")}>
            <HistorySection
              reference={reference}
              events={history.events}
              translations={translations}
              more={history.more}
              isLatest={asked.before === undefined}
              isWhole={isWhole}
            />
          </Section>
        </div>
      </div>
    </article>
  );
}
