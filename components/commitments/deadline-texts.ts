import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import {
  daysLate,
  daysLeft,
  deadlineInForce,
  isDueSoon,
  isReportOverdue,
  type LatenessInput,
  slippageDays,
} from "@/lib/deadlines/lateness";
import { daysInWords, deadlineInWords, formatShortDate } from "@/lib/deadlines/wording";
import { inARow } from "@/lib/localization/punctuation";
import type { ObjectionGround } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { Translations } from "./translations";

/** A deadline in words, ready to be shown on either side of the wire. */
export type DeadlineTexts = {
  name: string;
  /** There is no date: the name says so. */
  isNone?: true;
  near?: { mark: "overdue" | "due_soon"; text: string };
  /** How far it has moved since it was first promised. */
  slip?: { first: string; days: string };
  /** A later date is asked for: which. */
  asked?: string;
  /** Its lead objects: on what ground. */
  objected?: string;
  /** A decision is proposed. */
  proposed?: string;
};

type Row = {
  lateness: LatenessInput;
  firstPromised: Deadline | null;
  extensionTo: Deadline | null;
  objectionGround: ObjectionGround | null;
  proposal: object | null;
  controlMoves: number;
};

/** The deadline in its own precision, how late or how near it is, and how far it has moved. */
export function deadlineTexts(row: Row, today: CalendarDate, translations: Translations): DeadlineTexts {
  const near = nearness(row.lateness, today, translations);
  return { ...deadlineInForceTexts(row, translations), ...(near && { near }) };
}

/** Only the date itself, where lateness is said elsewhere in the row. */
export function deadlineInForceTexts(
  { lateness, firstPromised, extensionTo, objectionGround, proposal, controlMoves }: Row,
  translations: Translations,
): DeadlineTexts {
  const { language, terms, conditions } = translations;
  // A date that was only talked about makes nothing late, but it was said, and is shown.
  const shown = deadlineInForce(lateness) ?? lateness.promised;
  const objected = objectionGround && conditions("objected");
  // A row has two lines: what the lead asks or objects stands before what others propose.
  const proposed = proposal && !objected && !extensionTo ? conditions("proposed") : null;
  if (!shown) {
    const name = lateness.standing ? terms("standing") : conditions("noDeadline");
    return { name, isNone: true, ...(objected && { objected }), ...(proposed && { proposed }) };
  }
  const slip = slippage(firstPromised ?? lateness.promised, shown, controlMoves, translations);
  return {
    name: deadlineInWords(shown, language, { form: "nominative" }),
    ...(slip && { slip }),
    ...(extensionTo && { asked: conditions("extensionTo", { date: deadlineInShort(extensionTo, language) }) }),
    ...(objected && { objected }),
    ...(proposed && { proposed }),
  };
}

/** A day in figures, anything wider in words: it stands on a line of a narrow column. */
export function deadlineInShort(deadline: Deadline, language: Language): string {
  const { precision, latest } = deadline;
  return precision === "day" && latest !== null
    ? formatShortDate(latest, language)
    : deadlineInWords(deadline, language, { form: "nominative" });
}

function nearness(lateness: LatenessInput, today: CalendarDate, translations: Translations): DeadlineTexts["near"] {
  const { language, terms, conditions } = translations;
  const late = daysLate(lateness, today);
  if (late > 0) return { mark: "overdue", text: conditions("lateBy", { duration: daysInWords(late, language) }) };
  if (isReportOverdue(lateness, today)) return { mark: "overdue", text: terms("condition.report_overdue") };
  const left = daysLeft(lateness, today);
  if (left === null || !isDueSoon(lateness, today)) return undefined;
  const text = left === 0 ? conditions("dueToday") : conditions("dueIn", { duration: daysInWords(left, language) });
  return { mark: "due_soon", text };
}

function slippage(
  first: Deadline | null,
  current: Deadline,
  times: number,
  { language, conditions }: Translations,
): { first: string; days: string } | undefined {
  const days = first ? slippageDays(first, current) : null;
  // An earlier control date is a stage on the way, not a slip.
  if (!first || days === null || days <= 0) return undefined;
  const deadline = deadlineInWords(first, language, { form: "nominative" });
  const told = [conditions("firstPromised", { deadline }), times > 0 ? conditions("movedTimes", { times }) : ""];
  return { first: inARow(told.filter(Boolean), language, "; "), days: conditions("slippage", { sign: "+", days }) };
}
