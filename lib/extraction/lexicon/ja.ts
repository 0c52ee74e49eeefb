import { forms } from "./ja/forms";
import { futures } from "./ja/futures";
import { objects } from "./ja/objects";
import { plans } from "./ja/plans";
import { promises } from "./ja/promises";
import { refusals } from "./ja/refusals";
import { signings } from "./ja/signings";
import { stances } from "./ja/stances";
import type { Lexicon } from "./lexicon";

/** Verbs that go on, and yet only say about what, on what ground or to whom. */
const NO_ACTS =
  "対し、 際し、 関し、 通し、 通じ、 踏まえ、 基づき、 向け、 受け、 含め、 始め、 はじめ、 加え、 見据え、 目指し、 当たり、 わたり、 より、 おり、 除き、 応じ、 引き続き、 続き、 考え、 及び、 よび、 とき、 伴い、 沿い、 つき、 おき、 先立ち、 鑑み、 を開き、 会談を行い、 会い、 ため、 のみ、 及ぼし、 控え、 迎え、 支え、 活用し、 利用し、 留意し、 念頭に置き、 まえ、 ほど、 ごとに、";

/** What a verb ends in after the letters its cue is known by. */
const TAILS = [
  ...forms("し され しており しております して られ 述べられ", "た ました、 ました て"),
  ...forms(
    "",
    "た ました ます る まし られた られました される されます されました された しました した します する し、 されるとともに するとともに るとともに すると共に いたします です だ である",
  ),
];

export const ja: Lexicon = {
  order: "head-last",
  rules: [...refusals, ...signings, ...promises, ...stances, ...plans, ...futures],
  boundaries: ["、", "。", ",", "，", "また", "さらに", "その上で", "」", "そして", "と", "を", "旨"],
  subordinators: [],
  objects,
  joints: ["及び", "並びに", "や"],
  formsOfAct: () => [],
  actWithin: 1,
  actEnds: {
    marks: [
      ..."し え げ け め せ れ り み き い ち".split(" ").map((letter) => `${letter}、`),
      "とともに、",
      "とともに",
      "ほか、",
      "すること及び",
      "すること、",
      "すること並びに",
    ],
    but: NO_ACTS.split(" ").filter(Boolean),
  },
  tails: TAILS,
  negations: [],
  includes: ["含", "などを", "などの"],
  headings: {
    signed: ["署名文書", "署名された文書", "成果文書", "協力文書", "署名"],
    planned: [
      ...forms("行動計画 実施計画 アクションプラン 取組計画 作業計画", "-"),
      ...forms("今後の 具体的な 具体的 主な 重点", "取組 取り組み 協力 措置 施策 予定 対応 支援 計画"),
      ...forms("取組 実施 協力 支援", "事項 項目"),
      "支援策",
      "支援の内容",
    ],
  },
  background: [
    ...forms("昨年 先月 一昨年 去年 昨日 先週 かつて 以前", "、 に は"),
    "これまでに",
    "年前に",
    "すでに",
    "既に",
  ],
  foretold: ["以下の", "以下を", "次の", "下記", "次に掲げる", "とおり"],
  umbrella: ["以下の", "以下を", "次の", "下記", "次に掲げる", "次のとおり", "以下のとおり"],
};
