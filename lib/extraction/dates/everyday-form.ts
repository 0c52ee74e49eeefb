import { parseDeadline } from "@/lib/deadlines/deadline";
import { deadlineFromInput } from "@/lib/deadlines/input";
import { twoDigits } from "@/lib/deadlines/period";

type Form = { pattern: RegExp; write: (groups: Record<string, string>) => string };

const YEAR = String.raw`(?<year>\d{4})(?: ?(?:г\.?|ж\.?|год\p{L}*|жыл\p{L}*))?`;
const ORDINALS: Readonly<Record<string, string>> = { "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth" };

/** What stands in cells for what a form or a sentence says otherwise; the first that fits a whole cell is taken. */
const forms: readonly Form[] = [
  // Day before month or month before day: only where the one can't be the other.
  {
    pattern: form(String.raw`(?<a>\d{1,2})/(?<b>\d{1,2})/(?<year>\d{4})`),
    write: ({ a, b, year }) => slashed(Number(a), Number(b), year),
  },
  {
    pattern: form(String.raw`q(?<q>[1-4]) ?[/.,'-] ?${YEAR}|(?<p>[1-4])q ?[/.,'-]? ?(?<yr>\d{4})`),
    write: (g) => `q${g.q ?? g.p} ${g.year ?? g.yr}`,
  },
  {
    pattern: form(String.raw`(?<ordinal>1st|2nd|3rd|4th) (?<rest>(?:quarter|half) (?:of )?\d{4})`),
    write: ({ ordinal = "", rest }) => `${ORDINALS[ordinal.toLowerCase()]} ${rest}`,
  },
  {
    pattern: form(
      String.raw`q?(?<from>[1-4]|iv|i{1,3}) ?(?:-|–|—|и|,|and|және) ?q?(?<to>[1-4]|iv|i{1,3}) ?(?:-?(?:й|ші))? ?(?:квартал\p{L}*|кв\.?|тоқсан\p{L}*|quarters?|(?<=q[1-4])) ?(?:of )?${YEAR}`,
    ),
    write: ({ from, to, year }) => `${from} кв. ${year} – ${to} кв. ${year}`,
  },
  {
    pattern: form(String.raw`(?<from>\p{L}{3,})\.? ?[-–—/] ?(?<to>\p{L}{3,})\.?,? ${YEAR}`),
    write: ({ from, to, year }) => `${from} ${year} – ${to} ${year}`,
  },
  {
    pattern: form(
      String.raw`(?<day>\d{1,2})-?(?:го|му|ое|е|th|st|nd|rd) (?:of )?(?<month>(?!кварт|полуг|quarter|half)\p{L}{3,}),? ${YEAR}`,
    ),
    write: ({ day, month, year }) => `${day} ${month} ${year}`,
  },
  {
    pattern: form(
      String.raw`(?<quarter>[1-4]|iv|i{1,3})(?: ?-?(?:й|ый|ой|ий|го|ого|м|ом|ші))? ?(?:кв\.?|квартал\p{L}*|тоқсан\p{L}*) ?${YEAR}`,
    ),
    write: ({ quarter, year }) => `${quarter} кв. ${year}`,
  },
  {
    pattern: form(String.raw`(?<day>\d{1,2})[- ](?<month>\p{L}{3,9})\.?[- ](?<century>20)?(?<two>\d{2})`),
    write: ({ day, month, two }) => `${day} ${month} 20${two}`,
  },
  { pattern: form(`year ${YEAR}`), write: ({ year = "" }) => year },
  {
    pattern: form(String.raw`(?<month>0?[1-9]|1[0-2])/(?<year>\d{4})`),
    write: ({ month, year }) => `${month}.${year}`,
  },
  { pattern: form(String.raw`q(?<q>[1-4]) ?['’](?<two>\d{2})`), write: ({ q, two }) => `q${q} 20${two}` },
  // «2026 жыл, желтоқсан».
  {
    pattern: form(String.raw`(?<year>\d{4})(?: ?(?:г\.|ж\.|год\p{L}*|жыл\p{L}*))?, ?(?<month>(?!кв|тоқ|пол)\p{L}{3,})`),
    write: ({ year, month }) => `${month} ${year}`,
  },
  // «2026 ж. IV тоқ.».
  {
    pattern: form(String.raw`(?<year>\d{4}) ?ж\p{L}*\.? ?(?<quarter>[1-4]|iv|i{1,3})(?:-?ші)? ?тоқ\p{L}*\.?`),
    write: ({ year, quarter }) => `${quarter} кв. ${year}`,
  },
  // «5-6 мамыр 2027 ж.».
  {
    pattern: form(String.raw`(?<from>\d{1,2}) ?[-–] ?(?<to>\d{1,2}) (?<month>\p{L}{3,}) ${YEAR}`),
    write: daysOfMonth,
  },
  // «2027 ж. соңы», "end-2027".
  {
    pattern: form(
      String.raw`(?<year>\d{4}) ?ж(?:\.|ыл\p{L}*)? ?(?:соңы|аяғы)\p{L}*(?: дейін)?|(?:end|конец|к\.)[- ](?:of )?(?<y>\d{4})(?: ?г\.?)?`,
    ),
    write: ({ year, y }) => `${year ?? y}`,
  },
  {
    pattern: form(`(?<season>spring|summer|autumn|fall|winter)(?: of)? ${YEAR}`),
    write: ({ season, year }) => `in the ${season} of ${year}`,
  },
  {
    pattern: form(String.raw`(?<from>\S.*?\d(?: ?[гж]\.?)?) - (?<to>\S.*\d\D{0,5})`),
    write: ({ from, to }) => `${from} – ${to}`,
  },
  {
    pattern: form(
      String.raw`(?:(?<half>[12]|i{1,2})(?:-?[ео]е|-?(?:ші|інші))? ?-?(?:пол\.?|полуг\.?|п/г|полугодие|жартыжылдық\p{L}*|жарты жыл\p{L}*)|(?<h>[12])h|h(?<hh>[12])) ?[/.,]? ?${YEAR}`,
    ),
    write: ({ half, h, hh, year }) => `h${half ?? h ?? hh} ${year}`,
  },
  {
    pattern: form(String.raw`${YEAR},? ?(?:q(?<q>[1-4])|(?<quarter>[1-4]|iv|i{1,3}) ?(?:-?й)? ?(?:кв\.?|квартал))`),
    write: ({ q, quarter, year }) => `${q ?? quarter} кв. ${year}`,
  },
  {
    pattern: form(
      String.raw`(?<ten>[123]|i{1,3}|перв\p{L}+|втор\p{L}+|треть\p{L}+)(?:-?[аую]?я)? декад\p{L} (?<month>\p{L}{3,}) ${YEAR}`,
    ),
    write: ({ ten = "", month = "", year }) => tenDays(ten, month, year),
  },
  {
    pattern: form(
      String.raw`(?<year>\d{4}) ?ж(?:\.|ыл\p{L}*) (?<season>көктем|жаз|күз|қыс)\p{L}{0,4}|(?<s>көктем|жаз|күз|қыс)\p{L}{0,4} (?<y>\d{4}) ?(?:ж\.?)?`,
    ),
    write: (g) => `in the ${SEASONS_KK[g.season ?? g.s ?? ""]} of ${g.year ?? g.y}`,
  },
];

const SEASONS_KK: Readonly<Record<string, string>> = { көктем: "spring", жаз: "summer", күз: "autumn", қыс: "winter" };
const TENS = [/^(?:1|i|перв.*)$/iu, /^(?:2|ii|втор.*)$/iu, /^(?:3|iii|треть.*)$/iu];
const LAST_OF_TEN = [10, 20] as const;

/** «Вторая декада декабря»: the 11th to the 20th; the third ends with the month. */
function tenDays(ten: string, month: string, year = ""): string {
  const place = TENS.findIndex((pattern) => pattern.test(ten));
  const named = parseDeadline(deadlineFromInput(`${month} ${year}`)?.edtf ?? "");
  if (!named?.latest || named.precision !== "month") return "";
  return `${named.edtf}-${twoDigits(place * 10 + 1)}/${place === 2 ? named.latest : `${named.edtf}-${LAST_OF_TEN[place]}`}`;
}

function daysOfMonth({ from = "", to = "", month = "", year = "" }: Record<string, string | undefined>): string {
  const named = parseDeadline(deadlineFromInput(`${month} ${year}`)?.edtf ?? "");
  if (named?.precision !== "month") return "";
  return `${named.edtf}-${twoDigits(Number(from))}/${named.edtf}-${twoDigits(Number(to))}`;
}

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "iu");
}

function slashed(first: number, second: number, year = ""): string {
  const [day, month] = first > 12 ? [first, second] : [second, first];
  const isCertain = first === second || first > 12 !== second > 12;
  return isCertain ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : "";
}

/**
 * A cell in the form that the rules of forms and sentences know: Q2/2027, "2nd half of 2027", Oct-Nov 2027, «II-III кварталы 2027»,
 * «1-го марта 2027», 15/11/2026 where one of the two can be no month. Null where it has none of these forms.
 */
export function everydayForm(cell: string): string | null {
  for (const { pattern, write } of forms) {
    const groups = pattern.exec(cell)?.groups;
    if (groups) return write(groups) || null;
  }
  return null;
}
