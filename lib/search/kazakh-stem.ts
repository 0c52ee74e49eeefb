/**
 * The beginning that the forms of a Kazakh word have in common, of a folded word: without one ending of case, of possession and of the
 * plural each, and without the last sound where it changes before a vowel (ынтымақтастық, ынтымақтастығы). Light: it knows no
 * dictionary, leaves at least four letters, and what is no Kazakh word may lose an ending too, so it is looked for among Kazakh words only.
 */
export function kazakhStem(word: string): string {
  const stem = [cases, possession, plural].reduce((rest, endings) => without(rest, endings), word);
  return stem.length > SHORTEST && changing.test(stem) ? stem.slice(0, -1) : stem;
}

const SHORTEST = 4;

/** Longest first: the last letters of one are another. */
const cases = [
  ...["ндағы", "ндегі", "дағы", "дегі", "тағы", "тегі"],
  ...[
    "ның",
    "нің",
    "дың",
    "дің",
    "тың",
    "тің",
    "дан",
    "ден",
    "тан",
    "тен",
    "нан",
    "нен",
    "мен",
    "бен",
    "пен",
    "нда",
    "нде",
  ],
  ...["ға", "ге", "қа", "ке", "на", "не", "ны", "ні", "ды", "ді", "ты", "ті", "да", "де", "та", "те", "н"],
];
const possession = ["ымыз", "іміз", "ыңыз", "іңіз", "мыз", "міз", "ңыз", "ңіз", "сы", "сі", "ы", "і"];
const plural = ["лар", "лер", "дар", "дер", "тар", "тер"];
const changing = /[қғкгпб]$/u;

function without(word: string, endings: readonly string[]): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST);
  return ending ? word.slice(0, -ending.length) : word;
}
