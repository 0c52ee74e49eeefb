import { VERBS } from "./en/acts";
import { objects } from "./en/objects";
import { otherPlans, plans } from "./en/plans";
import { positions } from "./en/positions";
import { promises } from "./en/promises";
import { refusals } from "./en/refusals";
import type { Lexicon } from "./lexicon";

export const en: Lexicon = {
  order: "head-first",
  rules: [...promises, ...plans, ...positions, ...otherPlans, ...refusals],
  boundaries: [":", ",", ";", "and", "while", "but", "—", "–", "as"],
  subordinators: [
    "that",
    "which",
    "who",
    "whom",
    "whose",
    "if",
    "when",
    "where",
    "whether",
    "how",
    "because",
    "since",
    "including",
  ],
  objects,
  joints: [", and also", "and also", ", and", "as well as", "and"],
  formsOfAct: (word) => {
    if (word === "to" || VERBS.has(word)) return [word === "to" ? "to" : "verb"];
    const stem = word.endsWith("ing") ? word.slice(0, -3) : null;
    return stem && (VERBS.has(stem) || VERBS.has(`${stem}e`) || VERBS.has(stem.slice(0, -1))) ? ["gerund"] : [];
  },
  negations: ["not", "no", "neither", "nor", "never", "without", "don't", "cannot"],
  actWithin: 2,
  includes: ["includ", "such", "especially", "particularly", "notably"],
  headings: {
    signed: ["documents|agreements|mous|memoranda|memorandums|instruments|treaties"],
    planned: ["announcements|initiatives"],
  },
  background: [
    "last year|month|week",
    "?a|?two|?three|?four|?five|?several|* year|years|month|months|decade|decades ago",
    "in 1*|200*|201*",
    "previously",
    "over the past",
    "in recent years",
    "was|were ~2 in 1*|20*",
  ],
  umbrella: ["following", "documents", "as follows", "below", "agreed", "outcomes"],
};
