import { type CalendarDate, compareDates } from "@/lib/deadlines/calendar-date";
import { recurrenceFromInput } from "@/lib/deadlines/recurrence";
import { dayInCell, deadlineInCell } from "@/lib/extraction/dates/read-cell";
import { NO_DATE } from "../words";
import { IN_BRACKETS } from "./in-brackets";

const THIS_YEAR =
  /(?<!\p{L})(?:т\.? ?г|с\.? ?г|текущ\p{L}+ год\p{L}*|(?:сего|этого) года|осы жыл\p{L}*|ағымдағы жыл\p{L}*|биыл\p{L}*|this year|本年|今年)\.?(?!\p{L})/iu;
const SCHOOL_YEAR =
  /^(?<century>\d{2})(?<from>\d{2}) ?[-–/] ?(?:\d{2})?(?<to>\d{2}) ?(?:оқу жыл\p{L}*|уч(?:ебн\p{L}+|\.) ?(?:год\p{L}*|г\.?)|academic year|school year)/iu;

const YEAR_ENDS =
  /^(?:до |к |в |by |before )?(?:the )?(?:конца?у? (?:этого |текущего )?года|end of (?:the )?year|year[- ]end|жыл(?:дың)? (?:соңы|аяғы)\p{L}*(?: дейін)?|年末(?:まで)?)$/iu;
/** Words that say of a date that there is none, or that it hangs on something else. */
const SAYS_NONE =
  /уточня|не (?:определ|установл|указан)|без срока|по (?:согласованию|готовности|договоренности)|после |отмен|tb[cad](?!\p{L})|asap|as soon as|to be |n\/?a(?!\p{L})|not set|no deadline|cancel|upon |after |when |by the next |келісім(?:і)? бойынша|белгіленбе|белгісіз|кейін|нақтылан|未定|調整中|速やか/iu;

/** A bare «на» says so only where a line begins with it: «Назначена на 14.10.2025» is the day of something else. */
const AS_OF = /(?:(?<!\p{L})(?:по состоянию на|на дату|as of|as at|status (?:on|as of))|^[\s([]*на)\s+(?=\d)(.+)/iu;

const STROKES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u;
const ALL_STROKES = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{4}(?![\d/])/gu;
const MOST_MONTHS = 12;

/** Whether a list writes the day before the month in 31/12/2026, by those of its dates that can be read in one way only; null where none can, or they differ. */
export function writesDayFirst(rows: readonly (readonly string[])[]): boolean | null {
  const found = new Set(
    rows.flatMap((cells) =>
      cells.flatMap((cell) =>
        [...cell.matchAll(ALL_STROKES)].flatMap(([, first, second]) =>
          Number(first) > MOST_MONTHS ? [true] : Number(second) > MOST_MONTHS ? [false] : [],
        ),
      ),
    ),
  );
  const [only] = found.size === 1 ? found : [];
  return only ?? null;
}

/** The day a list tells it stands as of, over its headings; null where none is told. */
export function dayOfList(above: string): CalendarDate | null {
  for (const line of above.split("\n")) {
    const [, told = ""] = AS_OF.exec(line) ?? [];
    const before =
      /(\d{4} жылғы \d{1,2} \p{L}+|\d{1,2}\.\d{1,2}\.\d{4})(?:\s+\p{L}+)?(?:\s*ж\.)?\s*жағдай/iu.exec(line)?.[1] ?? "";
    const day =
      dayInCell((told.split(/[()]/u, 1)[0] ?? "").trim()) ?? dayInCell(before.replace(/дағы$|дегі$|тағы$|тегі$/u, ""));
    if (day) return day;
  }
  return null;
}

/** «До 15 декабря т.г.» with the year of the list in place of «т.г.»; null where it says no such thing. */
export function inYearOf(day: CalendarDate, cell: string): string | null {
  return THIS_YEAR.test(cell) ? cell.replace(THIS_YEAR, day.slice(0, 4)) : null;
}

/**
 * What a cell that is no date is most likely meant for, as a person would type it, to be confirmed: without what stands in brackets behind, or the date in
 * them («к заседанию комиссии (весна 2027)»); 05/11/2026 as the list's other dates have it (`isDayFirst`); a
 * school year as September to June; in the year of the list where it names none and is not over by then; no date where it says that there is none («уточняется», TBC). Null where it could be several things.
 */
export function proposeDate(cell: string, day: CalendarDate, isDayFirst: boolean | null = null): string | null {
  const [, first = "", second = "", yearOfStrokes = ""] = STROKES.exec(cell.trim()) ?? [];
  if (first !== "" && isDayFirst !== null)
    return (isDayFirst ? [first, second, yearOfStrokes] : [second, first, yearOfStrokes]).join(".");
  const school = SCHOOL_YEAR.exec(cell.trim())?.groups;
  if (school) return `${school.century}${school.from}-09/${school.century}${school.to}-06`;
  const bare = cell.replace(IN_BRACKETS, "").trim();
  const beside = /\(([^()]*)\)\s*$/u.exec(cell)?.[1]?.trim() ?? "";
  // «2027 г. (3 квартал)»: the nearer of the two; then what stands before the brackets, then in them.
  for (const part of beside === "" ? [] : [`${beside} ${bare}`, bare, beside]) {
    if (deadlineInCell(part) || recurrenceFromInput(part)) return part;
  }
  const last = bare.split(" ").at(-1) ?? "";
  if (recurrenceFromInput(last)?.days) return last;
  const year = day.slice(0, 4);
  if (YEAR_ENDS.test(bare)) return year;
  const inYear =
    inYearOf(day, bare) ??
    (/\d{4}/u.test(bare) ? null : `${bare.replace(/ (?:айы|айында|айының соңына дейін|month)$/u, "")} ${year}`);
  const date = inYear === null ? null : deadlineInCell(inYear);
  if (inYear !== null && date?.latest)
    return compareDates(date.latest, day) >= 0 || THIS_YEAR.test(bare) ? inYear : null;
  return SAYS_NONE.test(bare) ? NO_DATE : null;
}
