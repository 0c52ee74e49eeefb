import type { Lexicon } from "./lexicon";
import { PREPOSITION, verbal } from "./ru/acts";
import { NOT_FUTURE, PERFECTIVE_FUTURE } from "./ru/futures";
import { objects } from "./ru/objects";
import { plans } from "./ru/plans";
import { positions } from "./ru/positions";
import { promises } from "./ru/promises";
import { refusals } from "./ru/refusals";

export const ru: Lexicon = {
  order: "head-first",
  rules: [...promises, ...plans, ...positions, ...refusals],
  boundaries: [",", ";", ":", "и", "а", "но", "—", "–", "-", "также"],
  subordinators: ["что", "котор*", "чтобы", "если", "когда", "где", "как", "включая", "поскольку", "для", "по"],
  objects,
  joints: [", а также", "а также", ", и", "и"],
  formsOfAct: (word) => (PREPOSITION.has(word) ? [word.slice(0, 1)] : verbal(word)),
  negations: ["не", "ни", "без"],
  actWithin: 6,
  includes: ["включ", "числ", "так", "особенн", "частност"],
  headings: { signed: ["документы|документов|соглашения|соглашений"] },
  background: [
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
  verbForm: {
    fits: (word) => PERFECTIVE_FUTURE.test(word) && !NOT_FUTURE.test(word),
    rule: {
      kind: "planned",
      cues: [],
      unlessAfter: ["который", "которая", "которое", "которые", "если", "когда", "чтобы", "что это"],
      unless: ["бы", "в силу", "место"],
    },
  },
  umbrella: ["следующ*", "подписан*", "подписал*", "ниже*", "договоренност*", "документ*", "договорил*"],
};
