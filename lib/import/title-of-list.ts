import type { Kind } from "@/lib/vocabulary/commitments";
import { type ControlLevel, controlLevels } from "@/lib/vocabulary/people";

/** What lists call what they hold. What was agreed comes first: «План мероприятий по реализации договоренностей». */
const TITLES: readonly (readonly [Kind, RegExp])[] = [
  [
    "agreed",
    /договор[её]нност|поручени|протокольн|обязательств|уағдаластық|келісілген|тапсырма|agreed|agreement|commitment|action (?:item|point|tracker)|follow-?up|合意|約束|フォローアップ/iu,
  ],
  ["planned", /план\p{L}* мероприяти|дорожн\p{L}+ карт|іс-шара|жоспар|жол карта|action plan|road ?map|計画/iu],
];

/**
 * How firmly the rows of a list are promised, as its own title or the heading over what is to be done calls them. Null where neither says so.
 * It is proposed for the whole file and never filled in unseen.
 */
export function proposeKind(above: string, heading: string): Kind | null {
  for (const text of [above, heading]) {
    const [kind] = TITLES.find(([, words]) => words.test(text)) ?? [];
    if (kind) return kind;
  }
  return null;
}

/** Whose instructions a list holds, by its title. */
const INSTRUCTIONS: readonly (readonly [ControlLevel, RegExp])[] = [
  [
    "president",
    /поручени\p{L}* (?:Президент|Глав\p{L} государства)|(?:Президент|Мемлекет басшысы)\p{L}* тапсырма|instructions of the (?:President|Head of State)|大統領指示/iu,
  ],
  [
    "government",
    /поручени\p{L}* (?:Правительств|Премьер)|(?:Үкімет|Премьер-Министр)\p{L}* тапсырма|instructions of the (?:Government|Prime Minister)|(?:政府|首相)指示/iu,
  ],
];

/** The level that the title of a list names; the lowest where it names none (`isNamed`). */
export function proposeLevel(above: string): { level: ControlLevel; isNamed: boolean } {
  const [level] = INSTRUCTIONS.find(([, words]) => words.test(above)) ?? [];
  return { level: level ?? controlLevels[0], isNamed: level !== undefined };
}
