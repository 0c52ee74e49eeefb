import { addDays, type CalendarDate } from "@/lib/deadlines/calendar-date";
import { findDates } from "@/lib/extraction/dates/find-dates";
import { dayInCell } from "@/lib/extraction/dates/read-cell";
import { languages } from "@/lib/vocabulary/languages";
import type { Standing } from "../everyday-words";
import { shortensHeading } from "../shortened-heading";
import { normalized } from "../vocabularies";
import { standingCode, standingOf } from "../words";

/** That a thing is put off or not begun: it is still to be done, unless somebody says otherwise. */
const NOT_YET =
  /^(?:не |еще не |срок не |not |no (?=\p{L}))|(?:^|[\s,;(])(?:не (?:начат|приступ|исполн|выполн)|отложен|перенес|перенос|продл|приостан|запланир|планиру|postpone|delay|defer|extended|on hold|suspended|pending|tbc|tbd|кейінге|кешікті|мерзімі|ұзартыл|жоспарлан)|(?:лмады|лмаған|мады|меді|маған|меген)(?!\p{L})|未(?:着手|完了|実施)|延期|保留/u;
const IN_PART =
  /(?:^|\s)(?:частично|част\.|на \d{1,2} ?%|почти|almost|nearly|mostly|дерлік|partly|partial\p{L}*|in part|ішінара|жартылай)(?!\p{L})|(?:^|\s)\d{1,2} ?%(?!\d)|一部|ほぼ/u;
/** «Исполнено, кроме п. 3» is not all done. */
const LEFT_TO_DO =
  /кроме|исключением|остал[оси]|ожида|будет|awaiting|waiting|except|remain|will be|to be |күтіл|қоспағанда|を除/u;
/** What is done, whatever else is told of it. */
const DONE =
  /^100 ?%$|(?:^|\s)(?:(?:исполнен|выполнен|завершен|реализован)[оаы]?|орындалды|аяқталды|done|completed|implemented|fulfilled)(?!\p{L})|(?<!未)完了(?!して?い?ない|してお?らず|せず|予定|見込|待|前)|実施済/u;
/** What took place, with its day or nothing behind it: «Подписано, ратификация не завершена» is not over. */
const TOOK_PLACE =
  /^(?:проведен[оаы]?|состоял(?:ось|ся|ась|ись)|подписан[оаы]?|өткізілді|өтті|қол қойылды|held|took place|signed|開催済み?|署名済み?)(?:,? ?\(?(?:on )?(?:\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2} \p{L}+ \d{4}|\d{4}(?:-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日))(?: ?(?:г|года|ж|жылы))?[.)]*)?$/u;
/** What is neither: for a person to say. */
const CLOSES = /закрыт|closed|снят|бақылаудан|^(?:нет|да|yes|no|ok)$/u;
/** That somebody would not, or no longer: it is over without having been done. Forms that tell what came of it, not «отклонений», «прекращения». */
const GIVEN_UP =
  /(?<!\p{L})(?:бас тарт(?:ылды|ылған|ты|қан)|тоқтатылды|отказ(?:ал\p{L}*|ано)|отклонен[оаы]?|прекращен[оаы]?|refused|declined|rejected|withdrawn|abandoned|discontinued|called off)(?!\p{L})|(?:拒否|辞退|断念|取りやめ|^中止)(?:され|し)?(?:まし)?た?/u;
/** What may stand behind that: an end, who or why. «Отказались от бумаги» goes on and gives up something else. */
const ITS_END =
  /^(?:$| ?[.,;:()–—-]|[。、]| \d| (?:by|due to|because|on) \p{L}|(?: \p{L}+)? сторон(?:ой|ами)| (?:по|в связи|из-за|ввиду|вследствие)(?!\p{L})| от (?:реализации|исполнения|подписания|участия|проекта)(?!\p{L}))/u;
const BETWEEN_CLAUSES = /[.,;:()–—。、]|\s-\s|\s(?:и|но|and|but|және)\s/u;
/** That what a clause says is not so. */
const DENIED =
  /(?<!\p{L})(?:не|ни|нет|без|not|never|no|nor|without|cannot|(?:is|was|has|have|were|are|did|does)nt)(?!\p{L})/u;
/** How it goes, in the colours of a report; whoever paints a list may mean something else by them. */
const COLOUR = /^(?:green|amber|red)$/u;
/** Single words of what is under way. */
const UNDER_WAY =
  /перегов|соглас|подпис|рассмотр|прораб|разраб|подготов|направл|изуча|ведет|ведут|келіс|дайынд|жүргіз|әзірле|енгізіл|пысықта|negotiat|draft|prepar|plann|sent|submitt|discuss|review|process|on-?going|調整|協議|検討|(?:中|待ち)$|(?:[уү]д[ае])(?!\p{L})/u;

/**
 * What a status nobody listed most likely says, to be confirmed by a person: lapsed where somebody refused or gave it up; what its first words say («Исполнено, исх. № 5»); not begun for
 * what is put off or only planned; done where its first sentence says so and nothing is left; else that it is being worked on, as an account of several
 * words tells. Null for a word that closes and leaves open how it ended, and for a single word that tells none of these.
 */
export function proposeStanding(word: string, known: ReadonlyMap<string, Standing>): Standing | null {
  const plain = normalized(word);
  const typed = word.trim().toLowerCase().replaceAll("ё", "е");
  if (known.get(plain)?.status === "off_control") return null;
  const open = (status: "in_progress" | "on_control") => ({ status, outcome: null });
  if (isGivenUp(plain)) return { status: "off_control", outcome: "lapsed" };
  if (COLOUR.test(plain) || IN_PART.test(plain)) return open("in_progress");
  if (NOT_YET.test(plain)) return open("on_control");
  if (LEFT_TO_DO.test(plain)) return open("in_progress");
  for (const part of [...beginnings(plain), plain.split(/[,;(]\s*/u).at(-1) ?? ""]) {
    const standing = known.get(normalized(part));
    if (standing && (standing.status !== "off_control" || standing.outcome !== null)) return standing;
  }
  const shortened = new Set(
    [...known].flatMap(([each, standing]) => (shortensHeading(typed, each) ? [standingCode(standing)] : [])),
  );
  const [code] = shortened.size === 1 ? shortened : [];
  if (code !== undefined) return standingOf(code);
  const [sentence = ""] = plain.split(/[.;(]/u);
  if (isSaid(DONE, sentence) || TOOK_PLACE.test(plain)) return { status: "off_control", outcome: "fulfilled" };
  if (CLOSES.test(plain)) return null;
  return UNDER_WAY.test(plain) || plain.split(" ").filter((each) => /\p{L}{2}/u.test(each)).length > 1
    ? open("in_progress")
    : null;
}

/** Whether words say this and do not deny it, or say it of a part, before it in the same clause. */
function isSaid(pattern: RegExp, plain: string): boolean {
  const found = pattern.exec(plain);
  const clause = found ? (plain.slice(0, found.index).split(BETWEEN_CLAUSES).at(-1) ?? "") : "";
  return found !== null && !DENIED.test(clause) && !IN_PART.test(clause);
}

/** Whether it is given up, and nothing is told that goes on: «Отклонено, направлено повторно». */
function isGivenUp(plain: string): boolean {
  const found = GIVEN_UP.exec(plain);
  if (!found || !isSaid(GIVEN_UP, plain) || LEFT_TO_DO.test(plain)) return false;
  const after = plain.slice(found.index + found[0].length);
  return ITS_END.test(after) && !UNDER_WAY.test(after);
}

/** Whether a word says that a thing is closed and not how it ended: «снято с контроля». */
export function saysClosed(word: string, known: ReadonlyMap<string, Standing>): boolean {
  const plain = normalized(word);
  const says = [plain, ...beginnings(plain)].some((part) => known.get(part)?.status === "off_control");
  return says || CLOSES.test(plain);
}

/** The first words up to a mark that parts them from what is told besides; the longest first. */
function beginnings(plain: string): string[] {
  const ends = [...plain.matchAll(/(?<!\s)\s*[,;:.(–—]|\s-\s|\s(?=\d|исх|№|от |письм)/gu)].map(({ index }) => index);
  return ends.toReversed().map((end) => normalized(plain.slice(0, end)));
}

/** That a thing is closed, up to the day it was: «исполнено 12.05.2026», «исполнено (исх. № 5 от 12.05.2026)». */
const CLOSED_ON =
  /(?<!\p{L})(?:(?:исполнен|выполнен|завершен|завершён|реализован|сделан|закрыт|снят|проведен|проведён|подписан)[оаы]?(?: с контроля)?|состоял(?:ось|ся|ась|ись)|өткізілді|held|signed|орындалды|аяқталды|жабылды|done|completed?|finished|implemented|fulfilled|closed|完了|実施済み?)(?!\p{L})[\s,:;(（–—-]*(?:(?<=[(（])(?!исх|письм|нот|letter|note|nv)\p{L}+\s+)?(?:on\s+)?(?:(?:(?:(?:исх|письм|нот)\p{L}*|letter|note|nv)(?:\.\s*|\s+)|№\s*)+(?:[^\s\d№]*\d\S*\s+)?(?:от|of|dated|sent)\s+)?/giu;

/** Words that close, in one status, behind which a day is looked for. */
const MOST_CLOSINGS = 10;

/**
 * The day that a status tells a thing was closed on: it stands right behind the word that closes, or behind the mark of a letter there, is the only one,
 * and is no later than today. Null for any other: «Исполнено. Продлено Соглашение от 03.03.2015» tells none.
 */
export function dayOfClosing(status: string, today: CalendarDate): CalendarDate | null {
  const closed = /\p{N}/u.test(status) ? [...status.matchAll(CLOSED_ON)].slice(0, MOST_CLOSINGS) : [];
  if (closed.length === 0) return null;
  const [only, another] = new Set(daysIn(status).map(({ day }) => day));
  if (only === undefined || another !== undefined || only > today) return null;
  const isTold = closed.some(({ 0: words, index }) =>
    daysIn(status.slice(index + words.length)).some(({ start }) => start === 0),
  );
  return isTold ? only : null;
}

/** Days: what is older is of an agreement or a letter before, and tells no end of what a list follows. */
const LONGEST_AGO = 366;

/** The only day that a note tells, of the last year and no later than today: of what is closed and tells no day of its own. */
export function dayOfNote(note: string, today: CalendarDate): CalendarDate | null {
  const [only, another] = new Set(daysIn(note).map(({ day }) => day));
  return only === undefined || another !== undefined || only > today || only < addDays(today, -LONGEST_AGO)
    ? null
    : only;
}

function daysIn(text: string): { start: number; day: CalendarDate }[] {
  const inWords = languages.flatMap((language) =>
    findDates({ text, start: 0, language }, null).flatMap(({ deadline, start }) =>
      deadline?.precision === "day" && deadline.latest ? [{ start, day: deadline.latest }] : [],
    ),
  );
  const figures = text.matchAll(/(?<![\d./-])\d{1,2}(?:\.\d{1,2}\.(?:\d{4}|\d{2})|\/\d{1,2}\/\d{4})(?![\d./-])/gu);
  const inFigures = [...figures].flatMap(({ 0: written, index }) => {
    const day = dayInCell(written);
    return day ? [{ start: index, day }] : [];
  });
  return [...inWords, ...inFigures];
}
