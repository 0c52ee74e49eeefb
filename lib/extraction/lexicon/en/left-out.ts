import type { Rule } from "@/lib/extraction/lexicon/lexicon";

/** What promises nothing, and what only reports. */
export const leftOut: readonly Rule[] = [
  {
    leftOut: "praise",
    transparent: true,
    cues: ["welcomed|welcome|welcomes|welcoming"],
  },
  {
    leftOut: "praise",
    cues: [
      "congratulated|thanked|thanks|condemned|condemn|condemns|mourned|regretted|lauded|applauded|commended|commend|praised|hailed|celebrated",
      "expressed|express|conveyed|offered ~4 gratitude|appreciation|satisfaction|thanks|concern|concerns|condolences|sympathy|sympathies|congratulations|confidence|conviction",
    ],
  },
  {
    leftOut: "normative",
    cues: [
      "must|should|cannot",
      "need|needs|needed to",
      "importance|necessity|need|significance of|to|for",
      "is|are|was|were ~1 important|essential|crucial|vital|necessary|critical",
      "encouraged|encourage|urged|urge|urges",
      "called|calls on|for|upon",
      "we|they|and|jointly call on|for|upon",
      "appealed|demanded|demand|opposed|oppose|rejected",
    ],
  },
  {
    leftOut: "opinion",
    cues: ["believe|believes|believed|think|thinks|suppose|doubt|consider|regard|considers|regards"],
    notPrecededBy: ["to", "will", "and", "jointly"],
  },
  {
    leftOut: "opinion",
    cues: [
      "recognized|recognised|recognize|acknowledged|acknowledge|recalled|recall",
      "share|shared ~1 view|views|assessment|assessments|understanding|concern|concerns",
      "underscored|underlined|emphasized|emphasised|stressed|highlighted|underscore|emphasize|stress",
    ],
    notFollowedBy: ["that ~6 will"],
  },
  {
    reporting: true,
    cues: [
      "said|says|told|noted|notes|informed|stated|states|added|explained|reported|mentioned|remarked|observed|indicated|emphasized|stressed|underlined|underscored|highlighted|announced that",
      "said|noted|added|informed|stated",
    ],
  },
];
