import type { Lexicon } from "@/lib/extraction/lexicon/lexicon";
import { actionForms } from "./action-verbs";
import { agreements } from "./agreements";
import { leftOut } from "./left-out";
import { objects } from "./objects";
import { dependentPlans, plans } from "./plans";
import { positions } from "./positions";

/** English. */
export const en: Lexicon = {
  order: "head-initial",
  rules: [...agreements, ...plans, ...positions, ...dependentPlans, ...leftOut],
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
  conjunctions: [", and also", "and also", ", and", "as well as", "and"],
  actionForms,
  negations: ["not", "no", "neither", "nor", "never", "without", "don't", "cannot"],
  nextActionWithin: 2,
  exampleMarkers: ["includ", "such", "especially", "particularly", "notably"],
  listTitles: {
    signed: ["documents|agreements|mous|memoranda|memorandums|instruments|treaties"],
    planned: ["announcements|initiatives"],
  },
  pastTimes: [
    "last year|month|week",
    "?a|?two|?three|?four|?five|?several|* year|years|month|months|decade|decades ago",
    "in 1*|200*|201*",
    "previously",
    "over the past",
    "in recent years",
    "was|were ~2 in 1*|20*",
  ],
  listIntroducers: ["following", "documents", "as follows", "below", "agreed", "outcomes"],
};
