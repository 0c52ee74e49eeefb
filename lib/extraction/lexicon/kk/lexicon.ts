import type { Lexicon } from "@/lib/extraction/lexicon/lexicon";
import { agreements } from "./agreements";
import { enumeratedProposals } from "./enumerated-proposals";
import { futureForms, isFutureOrPresent } from "./future-forms";
import { leftOut } from "./left-out";
import { objects } from "./objects";
import { plans } from "./plans";
import { positions } from "./positions";

/** Kazakh. */
export const kk: Lexicon = {
  order: "head-final",
  rules: [...leftOut, ...plans, ...agreements, ...positions, ...futureForms],
  boundaries: [",", ";", "және", "ал", "сондай-ақ", "деп", "–", "—", ".", "»", '"'],
  subordinators: [],
  objects,
  conjunctions: [", және", "және", "әрі", ", ал", ", сондай-ақ", "сондай-ақ", ","],
  actionForms: (word) => (/[ую][ғг][ае]$/u.test(word) ? ["to"] : /[ую]д[ыі]$/u.test(word) ? ["what"] : []),
  negations: [],
  nextActionWithin: 1,
  exampleMarkers: ["соның", "оның", "атап"],
  listTitles: { signed: ["құжаттар|құжаттардың тізбесі|тізімі", "қол қойылған құжаттар|келісімдер"] },
  pastTimes: [
    "былтыр|былтырғы",
    "өткен жылы|жыл*|айда|айдағы|аптада",
    "жыл бұрын",
    "бұған|осыған дейін",
    "осыдан ~3 бұрын",
    "соңғы ~2 жыл*",
    "сол кезде",
  ],
  enumeratedProposals,
  anaphora: [
    "бұл|осы|аталған ~1 жиын*|форум*|саммит*|кездесу*|іс-шара*|конференция*|отырыс*|басқосу*|мереке*|көрме*|съез*|ұсыныс*|идея*",
  ],
  cataphora: ["келесі|мынадай|төмендегі*|бірқатар|бірнеше ~2 құжат*|келісім*"],
  listIntroducers: ["келесі", "мынадай", "төмендегі*", "құжат*"],
  futureForm: {
    matches: isFutureOrPresent,
    rule: { cues: [], kind: "planned", needs: "date", clauseFinal: true },
  },
};
