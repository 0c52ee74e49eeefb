/** A common word before its places or matters: «акиматы Алматы и Астаны», "Ministries of Energy and Trade". `inCapitals`: only names follow it. */
const BEFORE: readonly { plural: RegExp; one: string; inCapitals: boolean }[] = [
  { plural: /акиматы\s+(?:г\.?\s?г?\.?\s+|городов\s+)?/iu, one: "акимат", inCapitals: true },
  { plural: /посольства\s+(?:РК\s+)?(?:в\s+)/iu, one: "посольство в", inCapitals: true },
  { plural: /министерства\s+/iu, one: "министерство", inCapitals: false },
  { plural: /akimats\s+(?:of\s+)?/iu, one: "akimat of", inCapitals: true },
  { plural: /ministries\s+of\s+/iu, one: "Ministry of", inCapitals: false },
  { plural: /embassies\s+in\s+/iu, one: "Embassy in", inCapitals: true },
];
/** The same behind them, in Kazakh: «Астана, Алматы қ. әкімдіктері». */
const BEHIND = /\s(?<what>әкімдіктері|елшіліктері|министрліктері)$/iu;
const UNIT = /\s(?:(?<city>қ\.|қалалары\p{L}{0,6})|(?<region>обл\.|облыстары\p{L}{0,6})|елдеріндегі)$/iu;
const ONE_BEHIND: Readonly<Record<string, string>> = {
  әкімдіктері: "әкімдігі",
  елшіліктері: "елшілігі",
  министрліктері: "министрлігі",
};
const BETWEEN = /,|\s(?:и|және|мен|пен|бен|and)\s/iu;
const OF_SEVERAL = /\s(?<of>областей|районов|облыстар\p{L}*)$/iu;
const ONE_OF: Readonly<Record<string, string>> = { областей: "области", районов: "района" };
const FEWEST = 2;

/** Whether a name is a body that is not one of those that the common word makes. */
type IsBody = (name: string, common: string) => boolean;

const piecesOf = (text: string): string[] =>
  text
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter(Boolean);

const isShortName = (name: string): boolean => /^[\p{Lu}\d-]{2,}$/u.test(name);
const begins = (name: string): boolean => /^[\p{Lu}«"“„]/u.test(name);

/**
 * A cell of names in which one common word stands for several («Астана, Алматы қ. әкімдіктері», «МСХ, акиматы Алматы и Астаны») with the word at each of
 * them, in one. `isBody` tells a name that is a body by itself, at which the several end. What names none of them («акиматы областей») stays as it is.
 */
export function spreadOut(cell: string, isBody: IsBody): string {
  return behind(cell, isBody) ?? before(cell, isBody) ?? cell;
}

function before(cell: string, isBody: IsBody): string | null {
  for (const { plural, one, inCapitals } of BEFORE) {
    const found = new RegExp(`(?:^|,\\s*)(?<word>${plural.source})`, "iu").exec(cell);
    if (!found) continue;
    const start = found.index + found[0].length;
    const rest = cell.slice(start);
    const pieces = piecesOf(rest);
    const end = pieces.findIndex(
      (piece) => isBody(piece, one.split(" ")[0] ?? one) || isShortName(piece) || (inCapitals && !begins(piece)),
    );
    const places = end === -1 ? pieces : pieces.slice(0, end);
    if (places.length < FEWEST) return null;
    const of = OF_SEVERAL.exec(places.at(-1) ?? "")?.groups?.of ?? "";
    const ending = of === "" ? "" : ` ${ONE_OF[of.toLowerCase()] ?? of}`;
    const head = cell.slice(0, found.index + found[0].length - (found.groups?.word ?? "").length);
    const several = places.map((place) => `${one} ${place.replace(OF_SEVERAL, "")}${ending}`);
    return `${head}${[...several, ...(end === -1 ? [] : pieces.slice(end))].join(", ")}`;
  }
  return null;
}

function behind(cell: string, isBody: IsBody): string | null {
  const { what = "" } = BEHIND.exec(cell.trim())?.groups ?? {};
  const one = ONE_BEHIND[what.toLowerCase()];
  if (one === undefined) return null;
  const several = cell.trim().replace(BEHIND, "").trim();
  const { city, region } = UNIT.exec(several)?.groups ?? {};
  const said = several.replace(UNIT, "");
  const pieces = piecesOf(said);
  const places = pieces.filter((piece) => begins(piece) && !isShortName(piece) && !isBody(piece, one));
  if (places.length < FEWEST) return null;
  const unit = city ? "қ. " : region ? "облысы " : "";
  const others = pieces.filter((piece) => !places.includes(piece));
  return [...others, ...places.map((place) => `${place} ${unit}${one}`)].join(", ");
}

/** Behind «совместно с» and «при участии» a body stands in another case: «акиматом области». */
const IN_OTHER_CASE: readonly (readonly [RegExp, string])[] = [
  [/^(акимат|комитет|департамент|фонд|центр|университет|институт)(?:ом|а)(?!\p{L})/iu, "$1"],
  [/^(министерств|агентств|посольств|ведомств|обществ)(?:ом|а)(?!\p{L})/iu, "$1о"],
  [/^(управлени|объединени)(?:ем|я)(?!\p{L})/iu, "$1е"],
];

/** A body as it is called where it stands alone. */
export function nominative(name: string): string {
  const [form, one] = IN_OTHER_CASE.find(([other]) => other.test(name)) ?? [];
  return form && one ? name.replace(form, one) : name;
}
