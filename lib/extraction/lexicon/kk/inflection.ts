/**
 * Forms of Kazakh verbs and nouns, made from their stems by vowel harmony and the sound the stem ends in. A verb is given
 * by its stem, an idiom by the whole of it: "қол қой". What comes back is written as a pattern.
 */
const BACK = "аоұыя";
const FRONT = "әөүіеэ";
const VOICELESS = "пткқсшщчцхфһ";
const SOFTENED: Record<string, string> = { қ: "ғ", к: "г", п: "б" };

type Shape = { stem: string; soft: string; isBack: boolean; endsInVowel: boolean; isVoiceless: boolean };

function shapeOf(stem: string): Shape {
  const last = stem.at(-1) ?? "";
  const telling = [...stem].reverse().find((letter) => BACK.includes(letter) || FRONT.includes(letter)) ?? "е";
  const soft = stem.slice(0, -1) + (SOFTENED[last] ?? last);
  const endsInVowel = BACK.includes(last) || FRONT.includes(last);
  return { stem, soft, isBack: BACK.includes(telling), endsInVowel, isVoiceless: VOICELESS.includes(last) };
}

/** The stem of the present and the future: аша-, келісе-, талқылай-, қоя-. */
function presentStemOf({ stem, soft, isBack, endsInVowel }: Shape): string {
  if (endsInVowel) return `${stem}й`;
  if (stem.endsWith("й")) return stem.slice(0, -1) + (isBack ? "я" : "е");
  return soft + (isBack ? "а" : "е");
}

const inflectEach = (stems: string, forms: (shape: Shape) => readonly string[]) =>
  stems.split(" ").flatMap((stem) => forms(shapeOf(stem)));

const pastOf = (shape: Shape) => {
  const root = `${shape.stem}${shape.isVoiceless ? "т" : "д"}${shape.isBack ? "ы" : "і"}`;
  return [root, `${root}м`, `${root}${shape.isBack ? "қ" : "к"}`];
};
const converbOf = ({ stem, soft, isBack, endsInVowel }: Shape) => [
  endsInVowel ? `${stem}п` : `${soft}${isBack ? "ып" : "іп"}`,
];
const presentOf = (shape: Shape) => {
  const root = presentStemOf(shape);
  return shape.isBack ? [`${root}ды`, `${root}мыз`, `${root}мын`] : [`${root}ді`, `${root}міз`, `${root}мін`];
};
const nominalizedFutureOf = (shape: Shape) => {
  const participle = `${presentStemOf(shape)}${shape.isBack ? "тын" : "тін"}`;
  const endings = shape.isBack
    ? ["ын", "дығын", "дарын", "ымды", "ымызды"]
    : ["ін", "дігін", "дерін", "імді", "імізді"];
  return endings.map((ending) => participle + ending);
};

/** "Did": келісті, келістім, келістік. */
export const past = (stems: string) => inflectEach(stems, pastOf).join("|");
/** "Did" and "doing": келісті, келістік, келісіп. */
export const did = (stems: string) => inflectEach(stems, (shape) => [...pastOf(shape), ...converbOf(shape)]).join("|");
/** "Does" and "will do": келіседі, келісеміз, келісемін. */
export const does = (stems: string) => inflectEach(stems, presentOf).join("|");
/** "Doing": келісіп. */
export const doing = (stems: string) => inflectEach(stems, converbOf).join("|");
/** The form before an auxiliary, "goes on doing": тереңдете, нығайта. */
export const presentStem = (stems: string) => inflectEach(stems, (shape) => [presentStemOf(shape)]).join("|");
/** All of these. */
export const anyOf = (stems: string) => `${did(stems)}|${does(stems)}`;
/** "That it will": келісетінін, келісетіндігін. */
export const thatItWill = (stems: string) => inflectEach(stems, nominalizedFutureOf).join("|");

/** Nouns by their beginnings; a last к, қ or п softens before an ending: тетік, тетігі. */
export function nouns(words: string): string[] {
  return words.split(" ").flatMap((word) => {
    const { soft } = shapeOf(word);
    return soft === word ? [`${word}*`] : [`${word}*`, `${soft}*`];
  });
}

/** Meetings that are held, opened or attended; "during the meeting" only sets the scene. */
export function meetings(words: string): string[] {
  return words.split(" ").flatMap((word) => {
    const { soft } = shapeOf(word);
    const endings = ["ын", "ін", "ы", "і", "сы", "сі", "сын", "сін", "ға", "ге", "қа", "ке", "ды", "ді", "ты", "ті"];
    const own = [
      "на",
      "не",
      "ына",
      "іне",
      "сына",
      "сіне",
      "ның",
      "нің",
      "тың",
      "тің",
      "ының",
      "інің",
      "сының",
      "сінің",
    ];
    const many = ["лар*", "лер*", "тар*", "тер*", "дар*", "дер*"];
    return [...endings, ...own, ...many].flatMap((end) => (soft === word ? [word + end] : [word + end, soft + end]));
  });
}
