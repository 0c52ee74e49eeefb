/** Letters of Russian and Kazakh in Latin, in the order of LETTERS. */
const LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
const LATIN = "a a b v g g d e e zh z i i k k l m n n o o p r s t u u u f h h ts ch sh sch - y i - e yu ya".split(" ");
const LONGEST = 50;

/**
 * A code for an organisation of a side by its name: `kz-kegoc`, with a number behind it where that is in use, or where the name has no letters
 * that could stand in a code.
 */
export function codeOfName(side: string, name: string, taken: ReadonlySet<string>): string {
  const latin = [...name.toLowerCase().normalize("NFC")]
    .map(latinOf)
    .join("")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "");
  const words = latin.split(/[^a-z0-9]+/u).filter(Boolean);
  const plain = [side.toLowerCase(), ...words].join("-").slice(0, LONGEST).replace(/-$/u, "");
  let code = words.length > 0 ? plain : `${plain}-1`;
  for (let next = 2; taken.has(code); next += 1) code = `${plain}-${next}`;
  return code;
}

function latinOf(letter: string): string {
  const at = LETTERS.indexOf(letter);
  const latin = at === -1 ? letter : (LATIN[at] ?? "");
  return at !== -1 && latin === "-" ? "" : latin;
}
