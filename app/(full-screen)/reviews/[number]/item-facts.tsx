import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { reporterText } from "@/app/(tracker)/commitments/[reference]/reporter-text";
import { OrganisationName } from "@/components/commitments/organisation-name";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import {
  type ReaderTranslations,
  type ShownText,
  shownAct,
  shownField,
} from "@/lib/commitments/translations/shown-text";
import { formatShortDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { localized, namesOf, shortNamesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";
import { obstacles, type Said } from "./obstacles";

/** Who answers for an item, what was last heard, what waits for somebody, and what was to come next. */
export async function ItemFacts({
  commitment,
  reading,
  language,
  timeZone,
}: {
  commitment: CommitmentDetail;
  reading: ReaderTranslations;
  language: Language;
  timeZone: string;
}) {
  const [t, commitments, terms, overdue] = await Promise.all([
    getTranslations("reviews"),
    getTranslations("commitment"),
    getTranslations("terms"),
    getTranslations("overdue"),
  ]);
  const words = { t: commitments, terms, language, timeZone };
  const waiting = obstacles(commitment, reading, words);
  const report = commitment.reports.find(({ withdrawal }) => withdrawal === null);
  const last: Said | null = report
    ? {
        id: report.id,
        what: terms(`reportType.${report.type}`),
        byline: `${formatShortDate(todayIn(timeZone, report.occurredAt), language)} · ${reporterText(report, words)}`,
        of: shownAct(reading, { authorId: report.author.id, at: report.occurredAt }, report),
      }
    : null;
  const { nextStep, nextStepIn, assignments } = commitment;
  const leads = assignments.filter(({ role }) => role === "lead");
  const others = assignments.filter(({ role }) => role !== "lead");
  const named = (organisation: (typeof assignments)[number]["organisation"]) => ({
    full: namesOf(organisation),
    short: shortNamesOf(organisation),
    original: organisation.original,
  });
  return (
    <dl className="review-item-facts">
      <Fact term={t("whoAnswers")}>
        {leads.length === 0 ? <p className="text-muted">{commitments("noOrganisation")}</p> : null}
        {leads.map(({ organisation, organisationId, responsiblePerson }) => (
          <p key={organisationId}>
            <strong>
              <OrganisationName organisation={named(organisation)} language={language} />
            </strong>
            {responsiblePerson ? (
              <>
                {", "}
                <MultilingualSentence
                  text={personName(responsiblePerson, language, terms("erasedPerson"))}
                  language={language}
                />
              </>
            ) : null}
          </p>
        ))}
        {others.length > 0 ? (
          <p className="text-muted">
            {t("helping", {
              names: inARow(
                others.map(({ organisation }) => {
                  const name = named(organisation);
                  return name.short[language] ?? localized(name.full, name.original, language).text;
                }),
                language,
                ", ",
              ),
            })}
          </p>
        ) : null}
      </Fact>
      <Fact term={terms("field.lastReport")} className="last-heard">
        {last ? <SaidBy said={last} language={language} /> : <p className="text-muted">{overdue("noReport")}</p>}
        {commitment.waitingReport && !commitment.verifiedAt ? (
          <p className="text-muted">{commitments("notVerified")}</p>
        ) : null}
      </Fact>
      <Fact term={terms("field.nextStep")}>
        {nextStep ? (
          <Words of={shownField(reading, "next_step", { text: nextStep, textIn: nextStepIn })} />
        ) : (
          <p className="text-muted">{overdue("noNextStep")}</p>
        )}
      </Fact>
      <Fact term={t("obstacles")}>
        {waiting.length === 0 ? <p className="text-muted">{t("noObstacles")}</p> : null}
        {waiting.map((said) => (
          <SaidBy key={said.id} said={said} language={language} />
        ))}
      </Fact>
    </dl>
  );
}

function Fact({ term, className, children }: { term: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SaidBy({ said: { what, byline, of }, language }: { said: Said; language: Language }) {
  return (
    <div className="review-said">
      <p>
        <strong>{what}</strong>
        {byline ? " · " : null}
        <MultilingualSentence text={byline} language={language} />
      </p>
      {of ? <Words of={of} /> : null}
    </div>
  );
}

/** Long words are cut where a room reads them; the item's page has them whole. */
function Words({ of }: { of: ShownText }) {
  return (
    <p lang={of.textIn ?? undefined} className="review-words">
      {of.text}
    </p>
  );
}
