import { compareDates } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { deadlineInWords } from "@/lib/deadlines/wording";
import { findDates } from "@/lib/extraction/dates/find-dates";
import { languages } from "@/lib/vocabulary/languages";
import type { ImportContext } from "./import-context";
import type { RowReader, Unclear } from "./row-reader";

const PUT_OFF =
  /(?<!\p{L})(?:перенес[её]н|перенесли|перенос|отлож|сдвин)\p{L}*|(?:postponed|rescheduled|deferred|moved|delayed)(?!\p{L})|кейінге қалдыр\p{L}*|ауыстырыл\p{L}*|шегеріл\p{L}*|延期/iu;
/** Of a term; an agreement that was made longer says nothing of the row's date. */
const MADE_LONGER = /(?<!\p{L})(?:продл|пролонг)\p{L}*|ұзартыл\p{L}*|extended(?!\p{L})|延長/iu;
const TERM = /срок|мерзім|deadline|due date|期限/iu;
/** Words between it and its date, in characters. */
const NEAR = 60;
/** So that a date that begins near it is read whole. */
const LOOKED_AT = 2 * NEAR;
const CLAUSE = /[;\n]|[.!?](?=\s+\p{Lu})/u;

type MovedDate = { words: string; deadline: Deadline };

/**
 * The later date to which a cell beside the date says that the row was moved («перенесено на весну 2027 года»): a list whose column of dates was
 * not kept up. It is to be clarified which of them holds. Empty where none is said, or none that can be read, or one that is not later than `control`.
 */
export function unclearMove(row: RowReader, control: Deadline | null, { language }: ImportContext): Unclear[] {
  const clauses = (["note", "status", "nextStep"] as const).flatMap((field) => row.own(field).split(CLAUSE));
  for (const clause of clauses) {
    const moved = inClause(clause);
    if (!moved || !isLater(moved.deadline, control)) continue;
    return [
      {
        field: "control",
        words: moved.words,
        meaning: deadlineInWords(moved.deadline, language, { form: "nominative" }),
      },
    ];
  }
  return [];
}

function inClause(whole: string): MovedDate | null {
  const verb = PUT_OFF.exec(whole) ?? (TERM.test(whole) ? MADE_LONGER.exec(whole) : null);
  if (!verb) return null;
  // Dates are looked for beside it alone, however long the cell is.
  const begins = Math.max(0, verb.index - LOOKED_AT);
  const clause = whole.slice(begins, verb.index + verb[0].length + LOOKED_AT);
  const [from, to] = [verb.index - begins, verb.index - begins + verb[0].length];
  for (const language of languages) {
    const dates = findDates({ text: clause, start: 0, language }, null);
    // Moved from one to another; in Kazakh and Japanese the verb ends the sentence.
    const [date] = dates
      .filter(({ start, end }) => (start >= to && start - to <= NEAR) || (end <= from && from - end <= NEAR))
      .slice(-1);
    if (!date?.deadline) continue;
    const words = clause.slice(Math.min(from, date.start), Math.max(to, date.end)).trim();
    return { words, deadline: date.deadline };
  }
  return null;
}

function isLater({ latest }: Deadline, control: Deadline | null): boolean {
  if (!latest) return false;
  return !control?.latest || compareDates(latest, control.latest) > 0;
}
