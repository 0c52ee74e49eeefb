/**
 * A folded word with each ending that nouns and adjectives take, beside itself. A dictionary that knows endings only takes some stems for
 * verbs: терминал becomes «термина», терминалов «терминал»; визит becomes «виз», визитов «визит». What it makes of all these together
 * finds every one of them. Most of the forms are no words; they become the same stem or are in no text.
 */
export function russianForms(word: string): string[] {
  if (!russianWord.test(word)) return [word];
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST) ?? "";
  const stem = word.slice(0, word.length - ending.length);
  return [...new Set([word, stem, ...endings.map((each) => stem + each)])];
}

const SHORTEST = 3;
const russianWord = /^[а-я]{3,}$/u;

/** Longest first: the last letters of one are another. */
const endings = [
  ...["иями", "ями", "ами", "иях", "ией", "иям", "ием", "ого", "его", "ому", "ему", "ыми", "ими"],
  ...["ая", "яя", "ое", "ее", "ые", "ие", "ый", "ий", "ой", "ом", "ем", "ей", "ов", "ев", "ам", "ям", "ах", "ях"],
  ...["ую", "юю", "ых", "их", "ым", "им", "ью", "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й"],
];
