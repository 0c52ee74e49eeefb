import type { FormContext } from "@/app/(tracker)/commitments/[reference]/action-forms/action-form";
import { deadlineText } from "@/app/(tracker)/commitments/[reference]/deadline-text";
import { extensionReason } from "@/app/(tracker)/commitments/[reference]/extension-words";
import { objectionReason } from "@/app/(tracker)/commitments/[reference]/objection-words";
import { proposalWords } from "@/app/(tracker)/commitments/[reference]/proposal-words";
import { reporterText } from "@/app/(tracker)/commitments/[reference]/reporter-text";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import {
  type ReaderTranslations,
  type ShownText,
  shownAct,
  shownField,
} from "@/lib/commitments/translations/shown-text";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDateIn, formatShortDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { personName } from "@/lib/localization/person-name";

type Words = Pick<FormContext, "t" | "terms" | "language"> & { timeZone: string };

/** Somebody's act in short: what it is, whose and of when, and its words. */
export type Said = { id: string; what: string; byline: string; of: ShownText | null };

/** What waits for somebody before the item can move: proposals, requests, objections, what is asked for, what is unclear. */
export function obstacles(commitment: CommitmentDetail, translations: ReaderTranslations, words: Words): Said[] {
  const { t, terms, language, timeZone } = words;
  const day = (at: Date) => formatShortDate(todayIn(timeZone, at), language);
  const { proposal, waitingExtension, lastObjection, reportRequests, clarification, clarificationIn } = commitment;
  const said: Said[] = [];
  if (proposal) {
    const { what, by, of } = proposalWords(proposal, translations, words);
    said.push({ id: proposal.id, what, byline: `${day(proposal.occurredAt)} · ${by}`, of });
  }
  if (waitingExtension) {
    const { id, fromEdtf, requestedEdtf, requestedBy, occurredAt } = waitingExtension;
    const from = deadlineText(fromEdtf, language);
    const to = deadlineText(requestedEdtf, language) ?? requestedEdtf;
    said.push({
      id,
      what: from === null ? t("extension.asked", { to }) : t("extension.askedFrom", { from, to }),
      byline: `${day(occurredAt)} · ${reporterText({ ...waitingExtension, author: requestedBy }, words)}`,
      of: extensionReason(waitingExtension, translations),
    });
  }
  if (lastObjection && lastObjection.answer === null) {
    const { id, ground, raisedBy, occurredAt } = lastObjection;
    said.push({
      id,
      what: t("objection.waiting", { ground: terms(`objectionGround.${ground}`) }),
      byline: `${day(occurredAt)} · ${reporterText({ ...lastObjection, author: raisedBy }, words)}`,
      of: objectionReason(lastObjection, translations),
    });
  }
  for (const { id, dueOn, askedBy, occurredAt, text, textIn } of reportRequests) {
    const due: CalendarDate = fromDbDate(dueOn);
    said.push({
      id,
      what: t("requestsHeading"),
      byline: t("requestBy", {
        date: formatDateIn(due, language, "dative"),
        person: personName(askedBy, language, terms("erasedPerson")),
      }),
      of: text ? shownAct(translations, { authorId: askedBy.id, at: occurredAt }, { text, textIn }) : null,
    });
  }
  if (clarification) {
    const of = shownField(translations, "clarification", { text: clarification, textIn: clarificationIn });
    said.push({ id: "clarification", what: t("clarification"), byline: "", of });
  }
  return said;
}
