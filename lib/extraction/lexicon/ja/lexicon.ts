import type { Lexicon } from "@/lib/extraction/lexicon/lexicon";
import { agreements } from "./agreements";
import { futureForms } from "./future-forms";
import { inflect } from "./inflection";
import { leftOut } from "./left-out";
import { objects } from "./objects";
import { offers } from "./offers";
import { plans } from "./plans";
import { positions } from "./positions";
import { signatures } from "./signatures";

/** Verbs that go on into the next, and yet name no action: they only say about what, on what ground or to whom. */
const NOT_ACTION_ENDS =
  "対し、 際し、 関し、 通し、 通じ、 踏まえ、 基づき、 向け、 受け、 含め、 始め、 はじめ、 加え、 見据え、 目指し、 当たり、 わたり、 より、 おり、 除き、 応じ、 引き続き、 続き、 考え、 及び、 よび、 とき、 伴い、 沿い、 つき、 おき、 先立ち、 鑑み、 を開き、 会談を行い、 会い、 ため、 のみ、 及ぼし、 控え、 迎え、 支え、 活用し、 利用し、 留意し、 念頭に置き、 まえ、 ほど、 ごとに、";

/** What a verb ends in after the characters its cue is known by. */
const VERB_ENDINGS = [
  ...inflect("し され しており しております して られ 述べられ", "た ました、 ました て"),
  ...inflect(
    "",
    "た ました ます る まし られた られました される されます されました された しました した します する し、 されるとともに するとともに るとともに すると共に いたします です だ である",
  ),
];

/** Japanese. */
export const ja: Lexicon = {
  order: "head-final",
  rules: [...leftOut, ...signatures, ...agreements, ...offers, ...positions, ...plans, ...futureForms],
  boundaries: ["、", "。", ",", "，", "また", "さらに", "その上で", "」", "そして", "と", "を", "旨"],
  subordinators: [],
  objects,
  conjunctions: ["及び", "並びに", "や"],
  actionForms: () => [],
  nextActionWithin: 1,
  actionEnds: {
    marks: [
      ..."し え げ け め せ れ り み き い ち".split(" ").map((character) => `${character}、`),
      "とともに、",
      "とともに",
      "ほか、",
      "すること及び",
      "すること、",
      "すること並びに",
    ],
    except: NOT_ACTION_ENDS.split(" ").filter(Boolean),
  },
  verbEndings: VERB_ENDINGS,
  negations: [],
  exampleMarkers: ["含", "などを", "などの"],
  listTitles: {
    signed: ["署名文書", "署名された文書", "成果文書", "協力文書", "署名"],
    planned: [
      ...inflect("行動計画 実施計画 アクションプラン 取組計画 作業計画", "-"),
      ...inflect("今後の 具体的な 具体的 主な 重点", "取組 取り組み 協力 措置 施策 予定 対応 支援 計画"),
      ...inflect("取組 実施 協力 支援", "事項 項目"),
      "支援策",
      "支援の内容",
    ],
  },
  pastTimes: [
    ...inflect("昨年 先月 一昨年 去年 昨日 先週 かつて 以前", "、 に は"),
    "これまでに",
    "年前に",
    "すでに",
    "既に",
  ],
  cataphora: ["以下の", "以下を", "次の", "下記", "次に掲げる", "とおり"],
  listIntroducers: ["以下の", "以下を", "次の", "下記", "次に掲げる", "次のとおり", "以下のとおり"],
};
