import { getLocale, getTranslations } from "next-intl/server";
import { deadlineText } from "@/app/(tracker)/commitments/[reference]/deadline-text";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { ColumnHeader } from "@/components/lists/data-table";
import { StackingTable } from "@/components/lists/stacking-table";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { isFarAhead } from "@/lib/deadlines/far";
import { inOwnLanguage } from "@/lib/localization/foreign-text";
import { localized, namesOf, titlesOf } from "@/lib/localization/localized";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { isLaterThanPromised } from "@/lib/releases/proposals/later-than-promised";
import { firstTitle } from "@/lib/releases/proposals/proposal";
import type { Capture, Choices, ProposalToShow } from "@/lib/releases/proposals/queries";

export type CheckedItem = { proposed: ProposalToShow; number: number };

/** What becomes a commitment, a row each: check the answers, change any of them. */
export async function EntryTable({
  items,
  capture,
  choices,
  here,
  today,
}: {
  items: CheckedItem[];
  capture: Capture;
  choices: Choices;
  here: string;
  today: CalendarDate;
}) {
  const [t, terms, language] = await Promise.all([getTranslations("capture"), getTranslations("terms"), getLocale()]);
  if (items.length === 0) return null;
  const names = (ids: string[]) =>
    inARow(
      ids
        .flatMap((id) => choices.organisations.find((each) => each.id === id) ?? [])
        .map((each) => localized(namesOf(each), each.original, language).text),
      language,
      "; ",
    ) || "—";
  const owners = ({ proposal }: ProposalToShow, role: "lead" | "co_executor") =>
    names(proposal.owners.filter((each) => each.role === role).map(({ organisationId }) => organisationId));
  const sector = ({ proposal }: ProposalToShow) => {
    const found = choices.sectors.find(({ code }) => code === proposal.sectorCode);
    return found ? localized(namesOf(found), "ru", language).text : "—";
  };

  return (
    <StackingTable caption={t("check.caption")}>
      <thead>
        <tr>
          <ColumnHeader>№</ColumnHeader>
          <ColumnHeader className="w-[26%]">{terms("field.title")}</ColumnHeader>
          <ColumnHeader>{t("fill.destination")}</ColumnHeader>
          <ColumnHeader>{terms("field.lead")}</ColumnHeader>
          <ColumnHeader>{terms("field.coExecutors")}</ColumnHeader>
          <ColumnHeader>{terms("field.completionForm")}</ColumnHeader>
          <ColumnHeader>{terms("field.promisedDeadline")}</ColumnHeader>
          <ColumnHeader>{terms("field.controlDeadline")}</ColumnHeader>
          <ColumnHeader>{t("check.change")}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {items.map(({ proposed, number }) => {
          const { proposal } = proposed;
          const title = firstTitle(proposal, capture.language);
          return (
            <tr key={proposed.id}>
              <td className="number">{number}</td>
              <th scope="row" className="wrap-anywhere">
                <span lang={title?.language}>{title?.text ?? "—"}</span>
                <span className="block font-normal text-meta text-muted">
                  {proposed.kind ? terms(`kind.${proposed.kind}`) : null}
                </span>
                <NotJoined proposal={proposal} />
                <span className="block font-normal text-meta text-muted">
                  {t("sector", { sector: sector(proposed) })}
                </span>
                <span className="block font-normal text-meta text-muted">
                  {terms("field.level")}
                  {labelEnd(language)}
                  {proposal.controlLevel ? terms(`controlLevel.${proposal.controlLevel}`) : "—"}
                </span>
              </th>
              <td data-label={t("fill.destination")}>
                {proposal.destination ? t(`fill.destinations.${proposal.destination}`) : "—"}
              </td>
              <td data-label={terms("field.lead")}>{owners(proposed, "lead")}</td>
              <td data-label={terms("field.coExecutors")}>{owners(proposed, "co_executor")}</td>
              <td data-label={terms("field.completionForm")} lang={proposal.completionIn ?? undefined}>
                {proposal.completionForm ?? "—"}
              </td>
              <td data-label={terms("field.promisedDeadline")}>
                {deadlineText(proposed.deadlineEdtf, language) ?? "—"}
              </td>
              <td data-label={terms("field.controlDeadline")}>
                <OwnDate proposed={proposed} today={today} />
              </td>
              <td>
                <a href={`${here}/fill?item=${proposed.id}`}>
                  {t("check.change")}
                  <span className="sr-only">
                    {labelEnd(language)}
                    {t("check.changeOf", { number: String(number) })}
                  </span>
                </a>
              </td>
            </tr>
          );
        })}
      </tbody>
    </StackingTable>
  );
}

/** A commitment it was to join before it was accepted as one of its own. */
async function NotJoined({ proposal: { mergeInto } }: Pick<ProposalToShow, "proposal">) {
  const [t, language] = await Promise.all([getTranslations("capture"), getLocale()]);
  if (!mergeInto) return null;
  const title = inOwnLanguage(localized(titlesOf(mergeInto), mergeInto.original, language));
  return (
    <span className="block font-normal text-meta">
      <MultilingualSentence text={t("notJoined", { reference: mergeInto.reference, title })} language={language} />
    </span>
  );
}

/** Our own date, as it will be entered: only what goes on control has one. */
async function OwnDate({
  proposed: { deadlineEdtf, proposal },
  today,
}: {
  proposed: ProposalToShow;
  today: CalendarDate;
}) {
  const [t, language] = await Promise.all([getTranslations("capture.check"), getLocale()]);
  const { controlEdtf, reportInterval } = proposal;
  if (reportInterval) return t("standing", { days: reportInterval });
  const date = deadlineText(controlEdtf, language);
  const control = controlEdtf === null ? null : parseDeadline(controlEdtf);
  if (!date || !control) return "—";
  if (proposal.destination !== "on_control") return <span className="text-meta text-muted">{t("noControlDate")}</span>;
  return (
    <>
      {date}
      {isLaterThanPromised(controlEdtf, deadlineEdtf) ? (
        <span className="block text-meta">{t("laterThanPromised")}</span>
      ) : null}
      {isFarAhead(control, today) ? <span className="block text-meta">{t("farAhead")}</span> : null}
    </>
  );
}
