import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { CarriedNote } from "@/app/(full-screen)/reviews/[number]/carried-note";
import { OrganisationName } from "@/components/commitments/organisation-name";
import { ReferenceLink } from "@/components/commitments/reference-link";
import { Title } from "@/components/commitments/title";
import { getCommitmentTranslations, type Translations } from "@/components/commitments/translations";
import { ColumnHeader } from "@/components/lists/data-table";
import { StackingTable } from "@/components/lists/stacking-table";
import { decisionTexts } from "@/components/reviews/decision-texts";
import { MarkingMark, markingTexts } from "@/components/status/marking-mark";
import { OverdueMark } from "@/components/status/status-mark";
import { daysInWords } from "@/lib/deadlines/wording";
import { namesOf, shortNamesOf } from "@/lib/localization/localized";
import type { AgendaRow, ReviewPage } from "@/lib/reviews/review";
import { arrange } from "./actions";

const FORM = "arrange";

/** The agenda as a document has it; while it is prepared each item can be moved and taken off, later it says what was decided. */
export async function AgendaTable({ review }: { review: ReviewPage }) {
  const [t, translations] = await Promise.all([getTranslations("reviews"), getCommitmentTranslations()]);
  const { terms, language } = translations;
  const { number, version, agenda, may, state } = review;
  const isDecided = state !== "preparing";
  const moves = ["up", "down", "remove"] as const;
  return (
    <>
      {may.prepare ? (
        <form id={FORM} action={arrange}>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="key" value={randomUUID()} />
        </form>
      ) : null}
      <StackingTable caption={t("agenda")} className="agenda-table">
        <thead>
          <tr>
            <ColumnHeader className="number w-12">{terms("field.reference")}</ColumnHeader>
            <ColumnHeader className={isDecided ? "w-[40%]" : "w-[52%]"}>{terms("field.title")}</ColumnHeader>
            <ColumnHeader>{terms("field.lead")}</ColumnHeader>
            <ColumnHeader>{terms("field.daysLate")}</ColumnHeader>
            {isDecided ? <ColumnHeader className="w-[26%]">{t("columns.decision")}</ColumnHeader> : null}
            {may.prepare ? <ColumnHeader className="not-printed">{t("arrange")}</ColumnHeader> : null}
          </tr>
        </thead>
        <tbody>
          {agenda.map((row, index) => (
            <tr key={row.id}>
              <td className="number figures">{row.position}</td>
              <th scope="row">
                <ReferenceLink reference={row.reference} />
                {row.marking ? <MarkingMark texts={markingTexts(row.marking, terms)} /> : null}{" "}
                <a href={`/commitments/${row.reference}`} className="title-link">
                  <Title titles={row.titles} original={row.original} translations={translations} />
                </a>
                <CarriedNote from={row.carriedFrom} />
              </th>
              <td data-label={terms("field.lead")} className="agenda-lead">
                {row.lead ? (
                  <OrganisationName
                    organisation={{
                      full: namesOf(row.lead),
                      short: shortNamesOf(row.lead),
                      original: row.lead.original,
                    }}
                    language={language}
                  />
                ) : (
                  <span className="text-muted">{translations.conditions("noLead")}</span>
                )}
              </td>
              <td data-label={terms("field.daysLate")} className="figures">
                {row.daysLate ? <OverdueMark label={daysInWords(row.daysLate, language)} /> : "–"}
              </td>
              {isDecided ? (
                <td data-label={t("columns.decision")}>
                  <Decided row={row} asProposal={t("asProposal")} translations={translations} />
                </td>
              ) : null}
              {may.prepare ? (
                <td className="agenda-moves not-printed">
                  {moves.map((move) => (
                    <button
                      key={move}
                      type="submit"
                      form={FORM}
                      name="act"
                      value={`${move} ${row.position}`}
                      disabled={(move === "up" && index === 0) || (move === "down" && index === agenda.length - 1)}
                      aria-label={t("moveItem", { what: t(move), position: String(row.position) })}
                      className="agenda-move"
                    >
                      {move === "remove" ? t(move) : <span aria-hidden="true">{move === "up" ? "↑" : "↓"}</span>}
                    </button>
                  ))}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </StackingTable>
    </>
  );
}

function Decided({
  row: { decision, state },
  asProposal,
  translations,
}: {
  row: AgendaRow;
  asProposal: string;
  translations: Translations;
}) {
  if (!decision) return <span className="text-muted">{translations.terms(`agendaState.${state}`)}</span>;
  const { what, text, who, when } = decisionTexts(decision, translations, asProposal);
  return (
    <>
      <strong className="font-medium">{what}</strong>
      {[when, who].filter(Boolean).map((part) => ` · ${part}`)}
      {text ? (
        <span lang={text.lang} className="block text-meta">
          {text.text}
        </span>
      ) : null}
    </>
  );
}
