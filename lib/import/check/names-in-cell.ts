import type { OrganisationIndex, Whose } from "./organisation-index";
import { nominative, spreadOut } from "./spread-out";

/** A name of a cell, and how it is marked: «МИД (свод)». */
type Marked = { name: string; mark: string };

/** Who brings the parts together and who leads, as plans mark it behind the name. */
const MARK =
  /(?<!\s)\s*\((?<mark>свод\p{L}*|созыв\p{L}*|сбор|отв\p{L}*\.?|головн\p{L}*(?: исполнител\p{L}*)?|жауапты|жинақтау|шақыру|қорытындылау|consolidat\p{L}*|lead|取りまとめ|主)\)\s*$/iu;
export const CONSOLIDATES = /^(?:свод|сбор|жинақ|қорыт|consol|取り)/iu;
const LEADS = /^(?:созыв|отв|головн|жауапты|шақыру|lead|主)/iu;

/** What a cell calls those it names: «Отв.: МИД», «Соисполнители – МТИ». */
const CALLED =
  /^(?:отв(?:етственн\p{L}+)?\.?(?: исполнител\p{L}*)?|(?:со)?исп(?:олнител\p{L}*)?\.?|жауапты(?: орындаушы)?|lead|support(?:ing)?)\s*[:–—-]\s*/iu;

/** Between two bodies that do a thing together. */
const TOGETHER =
  /\s(?:совместно со?|вместе со?|при участии|при содействии|in co-?operation with|(?:jointly|together) with|with)\s/iu;
const AND = /\s(?:и|және|мен|пен|бен|and|&|\+)\s/iu;
const BETWEEN = /[,、]/u;
/** Between two bodies, or two spellings of one: «MFA / Kazakh Invest», «Ministry of Energy/Минэнерго». A part that begins no name stays with what stands before it. */
const STROKE = /(?<=[\p{L}»”"’'.)])\s*[/／]\s*(?=[\p{Lu}\p{Lo}«“„"'])|(?<=\p{L})[/／] ?(?=\p{L})/u;
const BRACKETS = /(?<!\s)\s*\(([^()]*)\)/gu;

/**
 * The names in one cell, parted by commas, strokes, "and" and «совместно с» unless that is one name; a common word of several («акиматы Алматы и
 * Астаны») goes to each. A body in brackets behind another
 * («Минтранс (КГА)») has a part of its own; what else stands in brackets stays with the name before it.
 */
export function namesInCell(written: string, organisations: OrganisationIndex, whose: Whose): Marked[] {
  const cell = written.replaceAll("（", "(").replaceAll("）", ")");
  const isOne = (name: string) => isBody(organisations.find(withoutMark(name).name, whose).is);
  const isOther = (name: string, common: string) => {
    const found = organisations.find(name, whose);
    return (
      "organisation" in found &&
      !found.organisation.names.some((each) => each.toLowerCase().includes(common.toLowerCase()))
    );
  };
  const called = cell.replace(CALLED, "");
  for (const whole of [withoutMark(cell), withoutMark(called)]) {
    const { is } = organisations.find(whole.name, whose);
    // What stands in brackets may be a body of its own.
    if (isNamed(is) || (isBody(is) && !whole.name.includes("("))) return [whole];
  }
  const opened = spreadOut(called, isOther).replace(BRACKETS, (all, inside: string, at: number) => {
    const bodies = inside
      .split(BETWEEN)
      .flatMap((each) => (isOne(each.trim()) ? [each] : each.split(STROKE)))
      .map((each) => each.trim());
    if (at > 0 && bodies.every(isOne)) return `, ${bodies.join(", ")}`;
    return all.replaceAll(",", " ");
  });
  return opened
    .split(BETWEEN)
    .flatMap((piece) => (isOne(piece.trim()) ? [piece] : piece.split(STROKE)))
    .flatMap(partsTogether)
    .flatMap((piece) => {
      const joined = piece.split(AND);
      return joined.every(isOne) ? joined : [piece];
    })
    .map((each) => withoutMark(partsTogether(each.replace(CALLED, "").trim()).at(-1) ?? ""))
    .filter(({ name }) => name !== "");
}

/** Bodies that do a thing together: those behind the first stand in another case. */
function partsTogether(piece: string): string[] {
  const [first = "", ...others] = ` ${piece.trim()}`.split(TOGETHER);
  return [first, ...others.map(nominative)].map((each) => each.trim()).filter(Boolean);
}

/** Whoever is marked as the lead, or as who calls the meeting, before the others. */
export function leadFirst(names: readonly Marked[]): Marked[] {
  const leads = names.filter(({ mark }) => LEADS.test(mark));
  const [only] = leads.length === 1 ? leads : [];
  return only ? [only, ...names.filter((each) => each !== only)] : [...names];
}

type Is = ReturnType<OrganisationIndex["find"]>["is"];
const isNamed = (is: Is) => is === "named" || is === "said" || is === "left_out";
const isBody = (is: Is) => isNamed(is) || is === "shortened";

function withoutMark(text: string): Marked {
  const mark = MARK.exec(text)?.groups?.mark ?? "";
  return { name: text.replace(MARK, "").trim(), mark };
}
