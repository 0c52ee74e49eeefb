import { type CalendarDate, partsOf } from "@/lib/deadlines/calendar-date";
import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import { periodToEdtf } from "@/lib/deadlines/period";
import { deadlineInWords } from "@/lib/deadlines/wording";
import { addDays } from "./days";
import type { Random } from "./random";

type Form = "day" | "month" | "quarter" | "half" | "year" | "interval" | "no_later" | "no_earlier";

const forms: readonly (readonly [Form, number])[] = [
  ["day", 35],
  ["month", 20],
  ["quarter", 15],
  ["half", 7],
  ["year", 10],
  ["interval", 7],
  ["no_later", 4],
  ["no_earlier", 2],
];

/** A deadline around a day, in any of the precisions. */
export function deadlineAround(day: CalendarDate, random: Random): Deadline {
  return read(edtfAround(day, random.weighted(forms), random));
}

/** The same for one that must be over before `today`: where the whole period is not, the day itself stands for it. */
export function deadlinePast(day: CalendarDate, today: CalendarDate, random: Random): Deadline {
  const deadline = deadlineAround(day, random);
  return deadline.latest !== null && deadline.latest < today ? deadline : exactDay(day);
}

/** One on which control can rest: it has a last day. */
export function deadlineWithEnd(day: CalendarDate, random: Random): Deadline {
  const deadline = deadlineAround(day, random);
  return deadline.latest === null ? exactDay(day) : deadline;
}

export function exactDay(day: CalendarDate): Deadline {
  return read(day);
}

function edtfAround(day: CalendarDate, form: Form, random: Random): string {
  const { year, month } = partsOf(day);
  switch (form) {
    case "day":
      return day;
    case "month":
      return periodToEdtf({ precision: "month", year, month });
    case "quarter":
      return periodToEdtf({ precision: "quarter", year, quarter: Math.ceil(month / 3) });
    case "half":
      return periodToEdtf({ precision: "half", year, half: month <= 6 ? 1 : 2 });
    case "year":
      return periodToEdtf({ precision: "year", year });
    case "interval":
      return `${addDays(day, -random.between(1, 20))}/${day}`;
    case "no_later":
      return `../${day}`;
    case "no_earlier":
      return `${day}/..`;
  }
}

/** The same deadlines come again and again: each is read, and put into words, once. */
const deadlines = new Map<string, Deadline>();
const words = new Map<string, string>();

function read(edtf: string): Deadline {
  const known = deadlines.get(edtf);
  if (known) return known;
  const deadline = parseDeadline(edtf);
  if (!deadline) throw new RangeError(`not a deadline: ${edtf}`);
  deadlines.set(edtf, deadline);
  return deadline;
}

/** «до …», as a release says it. */
export function untilInRussian(deadline: Deadline): string {
  const known = words.get(deadline.edtf);
  if (known) return known;
  const said = deadlineInWords(deadline, "ru", { form: "until" });
  words.set(deadline.edtf, said);
  return said;
}
