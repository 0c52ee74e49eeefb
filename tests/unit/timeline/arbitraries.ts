import fc from "fast-check";
import { addDays, calendarDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import type { Move } from "@/lib/deadlines/move";
import { deadlineInWords } from "@/lib/deadlines/wording";
import type { Localized } from "@/lib/localization/localized";
import { deadlineHistory, type TimelineRow } from "@/lib/timeline/row";
import type { TimelineTexts } from "@/lib/timeline/texts";
import type { DateWindow } from "@/lib/timeline/window";

import { outcomes, statuses } from "@/lib/vocabulary/commitments";
import { aDeadline } from "@/tests/support/build-deadline";

export function name(text: string): Localized {
  return { text, language: "ru", isFallback: false, isOriginal: true };
}

/** A row without any date, unless told otherwise. */
export function aRow(given: Partial<TimelineRow> = {}): TimelineRow {
  return {
    reference: "KZ-JP-2025-01",
    title: name("Договорённость"),
    status: "on_control",
    outcome: null,
    marking: null,
    standing: false,
    sector: { code: "transport", position: 1, name: name("Транспорт") },
    lead: null,
    counterparts: [],
    promised: null,
    control: null,
    milestoneId: null,
    closedOn: null,
    daysLate: 0,
    ...given,
  };
}

/** A history of these EDTF strings, the last one in force. */
export function aTrail(...said: string[]) {
  const changes = said.map((newEdtf, index) => ({
    oldEdtf: said[index - 1] ?? null,
    newEdtf,
    on: calendarDate("2025-01-01"),
    announced: null,
    source: null,
  }));
  return deadlineHistory(aDeadline(said.at(-1) ?? ""), changes);
}

export const texts: TimelineTexts = {
  deadline: (said) => deadlineInWords(said, "ru", { form: "nominative" }),
  corrected: (wrong) => `исправлено: ${wrong.edtf}`,
  move: inWords,
  moveSince: (first, move) => `первоначально: ${first.edtf}, ${inWords(move)}`,
  late: (days) => `просрочено на ${days} дн.`,
  closed: (row) => `исполнено ${row.closedOn}`,
  step: ({ deadline: said }) => said.edtf,
};

function inWords(move: Move): string {
  return move.is === "narrowed" ? "уточнено" : `${move.days > 0 ? "+" : "−"}${Math.abs(move.days)} дн.`;
}

export const days = fc.integer({ min: 0, max: 9000 }).map((offset) => addDays(calendarDate("2010-01-01"), offset));

const two = (number: number) => String(number).padStart(2, "0");
const year = fc.integer({ min: 2012, max: 2032 });
const period = fc.oneof(
  days,
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, month]) => `${of}-${two(month)}`),
  fc.tuple(year, fc.constantFrom(33, 34, 35, 36, 40, 41)).map(([of, code]) => `${of}-${code}`),
);
const edtfs = fc
  .oneof(
    { weight: 4, arbitrary: period },
    { weight: 1, arbitrary: period.map((to) => `../${to}`) },
    { weight: 1, arbitrary: period.map((from) => `${from}/..`) },
    { weight: 1, arbitrary: fc.tuple(period, period).map(([from, to]) => `${from}/${to}`) },
  )
  .filter((edtf) => parseDeadline(edtf) !== null);

const trails = fc.option(
  fc.array(edtfs, { minLength: 1, maxLength: 5 }).map((said) => aTrail(...said)),
  { nil: null },
);

export const rows: fc.Arbitrary<TimelineRow> = fc
  .record({
    number: fc.integer({ min: 1, max: 99_999 }),
    status: fc.constantFrom(...statuses),
    outcome: fc.option(fc.constantFrom(...outcomes), { nil: null }),
    promised: trails,
    control: trails,
    closedOn: fc.option(days, { nil: null }),
    daysLate: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2000 })),
    group: fc.constantFrom("transport", "education", "health"),
  })
  .map(({ number, group, ...facts }) =>
    aRow({
      ...facts,
      reference: `KZ-JP-2025-${number}`,
      sector: { code: group, position: group.charCodeAt(0), name: name(group) },
    }),
  );

export const windows: fc.Arbitrary<DateWindow> = fc
  .tuple(days, fc.integer({ min: 0, max: 4000 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));
