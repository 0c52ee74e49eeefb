import type { OrganisationIndex, Whose } from "./organisation-index";

/** A name of a cell, and how it is marked: «МИД (свод)». */
type Marked = { name: string; mark: string };

/** Who brings the parts together and who leads, as plans mark it behind the name. */
const MARK =
  /\s*\((?<mark>свод\p{L}*|созыв\p{L}*|сбор|отв\p{L}*\.?|головн\p{L}*(?: исполнител\p{L}*)?|жауапты|жинақтау|шақыру|қорытындылау|consolidat\p{L}*|lead|取りまとめ|主)\)\s*$/iu;
export const CONSOLIDATES = /^(?:свод|сбор|жинақ|қорыт|consol|取り)/iu;
const LEADS = /^(?:созыв|отв|головн|жауапты|шақыру|lead|主)/iu;

/** What a cell calls those it names: «Отв.: МИД», «Соисполнители – МТИ». */
const CALLED =
  /^(?:отв(?:етственн\p{L}+)?\.?(?: исполнител\p{L}*)?|(?:со)?исп(?:олнител\p{L}*)?\.?|жауапты(?: орындаушы)?|lead|support(?:ing)?)\s*[:–—-]\s*/iu;

/** Between two bodies that do a thing together. */
const TOGETHER =
  /\s(?:совместно со?|вместе со?|при участии|при содействии|in co-?operation with|(?:jointly|together) with|with)\s/iu;
const AND = /\s(?:и|және|мен|пен|бен|and|&|\/|\+)\s/iu;
const BETWEEN = /[,、]|(?<=\p{L})\/ ?(?=\p{L})/u;
const BRACKETS = /\s*\(([^()]*)\)/gu;

/**
 * The names in one cell, parted by commas, strokes, "and" and «совместно с» unless that is one name. A body in brackets behind another
 * («Минтранс (КГА)») has a part of its own; what else stands in brackets stays with the name before it.
 */
export function namesInCell(cell: string, organisations: OrganisationIndex, whose: Whose): Marked[] {
  const isOne = (name: string) => isBody(organisations.find(withoutMark(name).name, whose).is);
  const called = cell.replace(CALLED, "");
  for (const whole of [withoutMark(cell), withoutMark(called)]) {
    const { is } = organisations.find(whole.name, whose);
    // What stands in brackets may be a body of its own.
    if (isNamed(is) || (isBody(is) && !whole.name.includes("("))) return [whole];
  }
  const opened = called.replace(BRACKETS, (all, inside: string, at: number) => {
    const bodies = inside.split(BETWEEN).map((each) => each.trim());
    if (at > 0 && bodies.every(isOne)) return `, ${bodies.join(", ")}`;
    return all.replaceAll(",", " ");
  });
  return opened
    .split(BETWEEN)
    .flatMap((piece) => piece.split(TOGETHER))
    .flatMap((piece) => {
      const joined = piece.split(AND);
      return joined.every(isOne) ? joined : [piece];
    })
    .map((each) => withoutMark(each.replace(CALLED, "").replace(/^совместно со?\s/iu, "")))
    .filter(({ name }) => name !== "");
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
