import type { CommitmentDetail } from "@/lib/commitments/queries";
import { replyOf } from "@/lib/commitments/right-of-reply";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDate, formatDateIn } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import type { FormContext } from "./action-forms/action-form";

/** When it was given to its lead, and whether the lead took it on: in words, by silence, not yet, or not. Null where it was not given. */
export function assignmentText(
  commitment: CommitmentDetail,
  today: CalendarDate,
  { t, terms, language }: Pick<FormContext, "t" | "terms" | "language">,
): string | null {
  const assignedOn = fromDbDate(commitment.assignedOn);
  if (assignedOn === null) return null;
  const dayOf = (instant: Date | null) => (instant === null ? null : todayIn(env().timeZone, instant));
  const { lastObjection: last, acceptedAt, acceptedBy } = commitment;
  const raisedOn = last && todayIn(env().timeZone, last.occurredAt);
  // Of this lead, since it was given this.
  const isOfThis =
    last !== null && last.organisation.id === commitment.leadId && raisedOn !== null && raisedOn >= assignedOn;
  const reply = replyOf(
    {
      status: commitment.status,
      assignedOn,
      objectionUntil: fromDbDate(commitment.objectionUntil),
      acceptedOn: dayOf(acceptedAt),
      closedOn: fromDbDate(commitment.closedOn),
      objection: isOfThis ? { answer: last.answer, raisedOn, answeredOn: dayOf(last.answeredAt) } : null,
    },
    today,
  );
  const ground = last ? terms(`objectionGround.${last.ground}`) : "";
  const told = reply && {
    date: reply.is === "may_object" ? formatDateIn(reply.on, language, "genitive") : formatDate(reply.on, language),
    person: personName(acceptedBy, language, terms("erasedPerson")),
    ground,
  };
  return inARow(
    [
      t("assignment.assigned", { date: formatDate(assignedOn, language) }),
      reply && told ? t(`assignment.${reply.is}`, told) : "",
    ].filter(Boolean),
    language,
    "; ",
  );
}
