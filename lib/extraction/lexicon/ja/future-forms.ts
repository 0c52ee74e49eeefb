import type { Rule } from "@/lib/extraction/lexicon/lexicon";
import { inflect } from "./inflection";

/** Nouns with する for how things are, or what was thought of them. */
const STATIVE =
  "意味 有 要 発効 反対 存在 指摘 分析 解説 目的と 必要と 位置 相当 該当 属 期待 希望 評価 感謝 歓迎 懸念 非難 支持 主張 説明 強調 生産 販売 製造 運営 所有 担当 とも 対".split(
    " ",
  );

/** The future shown by no more than the form of the verb that ends the sentence. */
export const futureForms: readonly Rule[] = [
  {
    // The plain form: of the future where it speaks of something that will be there.
    kind: "planned",
    needs: "concrete",
    cues: [
      "する。",
      "します。",
      "いたします。",
      "致します。",
      "させる。",
      "させます。",
      ...inflect("設け 進め 続け 始め 広げ 高め 受け入れ 立ち上げ", "る。 ます。"),
      ...inflect("行 開 結 送 取り組", "う。 く。 ぶ。 る。 む。 います。 きます。 びます。 ります。 みます。"),
    ],
    notPrecededBy: STATIVE,
  },
  {
    // Of any verb, where a day to come is named.
    kind: "planned",
    needs: "date",
    startsClause: true,
    cues: [
      ...inflect("く る む ぶ つ う", "。"),
      ...inflect("ます 出す", "。"),
      ...inflect("視察 帰国 出発 到着 開催 開始 実施 訪問 出席 参加", "し、 する。 します。 される。 されます。"),
    ],
    notPrecededBy: [
      ...STATIVE,
      "てい",
      "でい",
      "であ",
      "があ",
      "があり",
      "てあ",
      "とな",
      "とみられ",
      "てき",
      "あり",
      "てお",
      "ており",
      "ござい",
      "思い",
      "思",
      "あ",
      "い",
      "当た",
      "当",
      "迎え",
      "たってい",
      "申し上げ",
    ],
  },
];
