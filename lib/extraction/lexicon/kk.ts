import { futures } from "./kk/futures";
import { objects } from "./kk/objects";
import { plans } from "./kk/plans";
import { promises } from "./kk/promises";
import { proposals } from "./kk/proposals";
import { refusals } from "./kk/refusals";
import type { Lexicon } from "./lexicon";

/**
 * Endings of the third person that the future shares with the present. The past of stems in a vowel ends alike ("тоқтады"):
 * before them stands a passive, reflexive or causative, or a sound such stems seldom end in.
 */
const FUTURE_OR_PRESENT =
  /(?:(?:[ыіүұаеө][лнс]|[тд][ыі]р|[гғқк]?[ыі]з|\p{L}[бгғжзрсш]|[аеоуыіөұүәйрлн]т)(?:ады|еді)|[ая]йды|[еі]йді|ияды|иеді)$/u;
/** The past of stems in -ла, "became known", and states. */
const NOT_A_FUTURE =
  /^(?:талқылады|сұрады|қарады|жасады|атады|шамалады|аңсады|хабарласады|толады|құрайды|санайды|атайды|болады|болмайды|қалмайды|келмейді|табылады|саналады|есептеледі|аталады|көрінеді|байқалады|сипатталады|айналады|деседі|бағаланады|қосылады|хабарлайды|мәлімдейді|жеткізеді|білдіреді|айтылады|көрсетеді|дәлелдейді|отырады|тұрады|жатады|жүреді|береді|алады|біледі|көреді|дейді|қалады|түседі|етеді|айтады|сенеді|жетеді|ұқсайды|кіреді|шығады)$/u;

export const kk: Lexicon = {
  order: "head-last",
  rules: [...refusals, ...plans, ...promises, ...futures],
  boundaries: [",", ";", "және", "ал", "сондай-ақ", "деп", "–", "—", ".", "»", '"'],
  subordinators: [],
  objects,
  joints: [", және", "және", "әрі", ", ал", ", сондай-ақ", "сондай-ақ", ","],
  formsOfAct: (word) => (/[ую][ғг][ае]$/u.test(word) ? ["to"] : /[ую]д[ыі]$/u.test(word) ? ["what"] : []),
  negations: [],
  actWithin: 1,
  includes: ["соның", "оның", "атап"],
  headings: { signed: ["құжаттар|құжаттардың тізбесі|тізімі", "қол қойылған құжаттар|келісімдер"] },
  background: [
    "былтыр|былтырғы",
    "өткен жылы|жыл*|айда|айдағы|аптада",
    "жыл бұрын",
    "бұған|осыған дейін",
    "осыдан ~3 бұрын",
    "соңғы ~2 жыл*",
    "сол кезде",
  ],
  proposals,
  pointsBack: [
    "бұл|осы|аталған ~1 жиын*|форум*|саммит*|кездесу*|іс-шара*|конференция*|отырыс*|басқосу*|мереке*|көрме*|съез*|ұсыныс*|идея*",
  ],
  foretold: ["келесі|мынадай|төмендегі*|бірқатар|бірнеше ~2 құжат*|келісім*"],
  umbrella: ["келесі", "мынадай", "төмендегі*", "құжат*"],
  verbForm: {
    fits: (word) => FUTURE_OR_PRESENT.test(word) && !NOT_A_FUTURE.test(word),
    rule: { cues: [], kind: "planned", needs: "date", closes: true },
  },
};
