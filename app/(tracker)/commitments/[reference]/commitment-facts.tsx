import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { Disclosure } from "@/components/ui/disclosure";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { sidesInAlphabet } from "@/lib/localization/alphabet";
import { localized, namesOf, sideName, titlesOf } from "@/lib/localization/localized";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { assignmentText } from "./assignment-text";

/** The few facts that say what kind of item this is, and its title in the other languages. */
export async function CommitmentFacts({ commitment, today }: { commitment: CommitmentDetail; today: CalendarDate }) {
  const t = await getTranslations("commitment");
  const { language, terms } = await getCommitmentTranslations();
  const titles = titlesOf(commitment);
  const shown = localized(titles, commitment.original, language);
  const assignment = assignmentText(commitment, today, { t, terms, language });
  // A side with a body is named by it.
  const isSideAlone = commitment.counterparts.some((side) =>
    commitment.assignments.every((part) => part.side !== side),
  );
  const others = languages.filter((other) => other !== shown.language && titles[other]);
  return (
    <>
      <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-meta print:mt-1">
        <Fact term={t("kindLabel")} language={language}>
          {terms(`kind.${commitment.kind}`)}
        </Fact>
        <Fact term={t("sector")} language={language}>
          {localized(namesOf(commitment.sector), commitment.original, language).text}
        </Fact>
        {isSideAlone ? (
          <Fact term={terms("field.counterpart")} language={language}>
            {inARow(
              sidesInAlphabet(commitment.counterparts, language).map((side) => sideName(side, language)),
              language,
              ", ",
            )}
          </Fact>
        ) : null}
        {commitment.controlLevel ? (
          <Fact term={t("controlLevel")} language={language}>
            {terms(`controlLevel.${commitment.controlLevel}`)}
          </Fact>
        ) : null}
        {assignment ? (
          <Fact term={t("assignment.label")} language={language}>
            <MultilingualSentence text={assignment} language={language} />
          </Fact>
        ) : null}
      </dl>
      {others.length > 0 ? (
        <div className="mt-3 text-meta print:hidden">
          <Disclosure summary={t("otherLanguages")}>
            <ul>
              {others.map((other) => (
                <li key={other} lang={other}>
                  {titles[other]}
                  {other === commitment.original ? (
                    <span lang={language} className="ml-1.5 text-muted">
                      {terms(`originalIn.${other}`)}
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      ) : null}
    </>
  );
}

function Fact({ term, language, children }: { term: string; language: Language; children: ReactNode }) {
  return (
    <div className="flex">
      <dt className="whitespace-pre text-muted">
        {term}
        {labelEnd(language)}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
