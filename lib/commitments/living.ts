import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Status } from "@/lib/vocabulary/commitments";

export type PartToLive = {
  organisationId: string;
  /** The last day the organisation exists on, inclusive; null for one that goes on. */
  validTo: CalendarDate | null;
  /** The person now responsible: where they belong, and whether they still have access. */
  person: { organisationId: string; isDisabled: boolean } | null;
};

/** Of all parts of a commitment: the first last day of an organisation with one, and whether a person responsible has left. */
export type Presence = { firstEnd: CalendarDate | null; hasPersonLeft: boolean };

/** What is for the record asks nothing of anyone, and what is closed no more. */
export const settledStatuses = ["record_only", "off_control"] as const satisfies readonly Status[];

/** Does work on it still need somebody? The database asks the same: prisma/sql/unfinished-parts.sql. */
function needsSomebody(status: Status): boolean {
  return !settledStatuses.some((settled) => settled === status);
}

/** Has the organisation ended before this day? */
export function hasEnded({ validTo }: Pick<PartToLive, "validTo">, today: CalendarDate): boolean {
  return validTo !== null && validTo < today;
}

/** Has the person left: without access, erased, or now of another organisation than the one they answered for? */
export function hasLeft({ organisationId, person }: Pick<PartToLive, "organisationId" | "person">): boolean {
  return person !== null && (person.isDisabled || person.organisationId !== organisationId);
}

export function presenceOf(parts: readonly PartToLive[]): Presence {
  const ends = parts.flatMap(({ validTo }) => validTo ?? []);
  return { firstEnd: ends.toSorted()[0] ?? null, hasPersonLeft: parts.some(hasLeft) };
}

/**
 * Does a commitment hang on somebody who is not there: an organisation that has ended, or a person who has left? Of any side and in
 * any part. lib/commitments/living-sql.ts says the same of all commitments at once; a test holds the two together.
 */
export function hangsOnNobody(status: Status, { firstEnd, hasPersonLeft }: Presence, today: CalendarDate): boolean {
  return needsSomebody(status) && (hasPersonLeft || hasEnded({ validTo: firstEnd }, today));
}
