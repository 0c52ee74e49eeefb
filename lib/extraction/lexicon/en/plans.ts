import type { Rule } from "@/lib/extraction/lexicon/lexicon";
import { EXPRESS, EXPRESS_INTENTION } from "./reporting-verbs";

/** What is planned or announced. */
export const plans: readonly Rule[] = [
  {
    kind: "planned",
    cues: ["is|are to *"],
    notFollowedBy: ["~2 commended|congratulated|welcomed|blamed|seen"],
    notPrecededBy: [
      "aim",
      "aims",
      "goal",
      "goals",
      "objective",
      "objectives",
      "purpose",
      "task",
      "idea",
      "intention",
      "priority",
      "key",
      "how",
      "challenge",
      "need",
      "hope",
      "wish",
      "way",
      "ambition",
    ],
  },
  {
    kind: "planned",
    cues: ["launched|launches"],
    notFollowedBy: ["during|in|last|earlier|at|by|under|on"],
    notPrecededBy: ["that", "which", "who"],
  },
  {
    kind: "planned",
    startsClause: true,
    needs: "date",
    cues: ["whose ~3 will|open|opens|begin|begins|start|starts"],
  },
  {
    kind: "planned",
    cues: [
      "expect|expects|anticipate|anticipates ~8 to",
      "anticipate|anticipates|expect|expects holding|convening|signing|completing|concluding",
      "is|are ~1 set|poised|preparing|seeking to",
    ],
    notFollowedBy: ["be ~2 commended|congratulated|welcomed"],
  },
  {
    kind: "planned",
    startsClause: true,
    needs: "date",
    cues: ["which|who ~4 will|shall|plans|intends|is|are ?scheduled|?expected|?planned|?due ?to|?be"],
  },
  {
    kind: "planned",
    needs: "date",
    cues: [
      "begin|begins|start|starts|opens|depart|departs|leave|leaves|goes|launches|launch|hosts|arrives|enters|takes",
      "is|are|am ~1 funding|providing|investing|contributing|delivering|launching|hosting|opening|starting|beginning|departing|leaving|visiting|meeting|travelling|traveling|attending|introducing|doubling|increasing|seconding|sending|deploying|hiring|building|extending|training|donating|supplying|sponsoring|establishing|setting|creating|joining|expanding",
      "is|are due before|by|on|next|later|at",
    ],
    notPrecededBy: ["to", "the", "a", "that", "which", "who", "is", "are", "be", "remain", "an"],
  },
  {
    kind: "planned",
    cues: [
      "will",
      "shall",
      "plan|plans|planned|planning to|on",
      "intend|intends|intended to",
      "seek|seeks|sought to",
      "aim|aims|aimed to",
      "is|are|was|were scheduled|expected|due|slated|planned to|for|in",
      "determined to",
      `${EXPRESS_INTENTION} ~4 intention|intentions|intent|determination|resolve|plan|plans to|for|of`,
      `${EXPRESS} that ~4 intend|intends|plan|plans|will`,
      "announced|announces|announce|unveiled",
      "looking to",
      "continue|continues|continued to",
      "going to",
      "on track to",
      "would",
      "*'ll",
      "is|are to be|visit|take|host|hold|meet",
      "work|works towards|toward",
    ],
    notFollowedBy: [
      "?like|love|welcome|appreciate|prefer|ask|urge|suggest|say|argue|note|stress|emphasize|want|never|otherwise",
      "have been|to|had|liked|thought",
      "lead|bring ~1 to|about",
      "build upon|on",
      "have ~2 impact|effect|opportunity|access|implications",
      "make ~3 contribution|difference|easier|possible",
      "~1 be|been|become|remain ~2 important|happy|pleased|glad|delighted|grateful",
      "be ~1 eager|keen|interested|ready|willing|prepared",
      "?also be ?also a|an|the|my|its|our|their|his|her|this|of|one",
      "?also ?not be ?very critical|crucial|key|important|essential|vital|paramount|able|better|possible|necessary|difficult|easy|guided|remembered|based|subject|determined|judged",
      "?also ?further ?not|undoubtedly|only|certainly help|helps|benefit|enable|allow|contribute|serve|serves|remain|remains|play|plays|depend|require|need|face|mean|bolster|underpin|grow|suffer|come|reflect|form|constitute",
      "that ~4 was|were|is|are|had|has",
    ],
    notPrecededBy: ["that", "which", "who", "if", "what", "which he|she|they"],
  },
  {
    kind: "planned",
    cues: [
      "will|shall ~1 be held|convened|hosted|opened|launched|established|signed|organized|organised|implemented|completed|created|provided|expanded|extended|introduced|discussed|increased|built|conducted|prepared|adopted|finalized|finalised",
      "will|shall ~2 take place|part",
      "would ~2 be held|take|visit|travel|host|continue|provide",
      "will ~1 help ~2 build|train|establish|develop|fund",
    ],
  },
];

/** Nouns of a plan: tried after all else. */
export const dependentPlans: readonly Rule[] = [
  {
    kind: "planned",
    dependent: "always",
    cues: ["plan|plans|decision|intention to|for", "efforts to ~3 collaborate|cooperate|diversify|expand|build"],
  },
];
