import type { Lexicon } from "@/lib/extraction/lexicon/lexicon";
import { actionForms } from "./action-forms";
import { agreements } from "./agreements";
import { isPerfectiveFuture } from "./future-forms";
import { leftOut } from "./left-out";
import { objects } from "./objects";
import { plans } from "./plans";
import { positions } from "./positions";

/** Russian. */
export const ru: Lexicon = {
  order: "head-initial",
  rules: [...agreements, ...plans, ...positions, ...leftOut],
  boundaries: [",", ";", ":", "и", "а", "но", "—", "–", "-", "также"],
  subordinators: ["что", "котор*", "чтобы", "если", "когда", "где", "как", "включая", "поскольку", "для", "по"],
  objects,
  conjunctions: [", а также", "а также", ", и", "и"],
  actionForms,
  negations: ["не", "ни", "без"],
  nextActionWithin: 6,
  exampleMarkers: ["включ", "числ", "так", "особенн", "частност"],
  listTitles: { signed: ["документы|документов|соглашения|соглашений"] },
  pastTimes: [
    "в прошлом|прошедшем|минувшем ~1 году|месяце",
    "год|года|лет|месяц|месяца|месяцев назад",
    "за прошедшие|последние|минувшие|прошедший",
    "ранее",
    "в 199*|200*|201* ?году",
    "с 199*|200*|201*",
    "в свое время",
    "прошлогодн*",
    "тогда",
  ],
  hedges: ["вероятно", "наверное", "пожалуй", "видимо", "скорее всего", "по-видимому"],
  futureForm: {
    matches: isPerfectiveFuture,
    rule: {
      kind: "planned",
      cues: [],
      notPrecededBy: ["который", "которая", "которое", "которые", "если", "когда", "чтобы", "что это"],
      notFollowedBy: ["бы", "в силу", "место"],
    },
  },
  listIntroducers: ["следующ*", "подписан*", "подписал*", "ниже*", "договоренност*", "документ*", "договорил*"],
};
