import type { Rule } from "@/lib/extraction/lexicon/lexicon";
import { finalNouns, inflect, okonauVerbs, suruVerbs } from "./inflection";

/** Documents that a meeting adopts by approving them. */
const ADOPTED =
  "計画 宣言 声明 戦略 ロードマップ 憲章 指針 ガイドライン 枠組み 枠組文書 文書 行程表 工程表 プログラム 議事録 アジェンダ";

/** Documents that were signed, exchanged or adopted. */
export const signatures: readonly Rule[] = [
  ...suruVerbs({ kind: "signed", trackable: true, needs: "instrument" }, "署名 調印 締結 採択 発出 交換 公表 批准"),
  ...okonauVerbs(
    { kind: "signed", trackable: true },
    "署名 調印 署名式 調印式 書簡の交換 書簡交換 交換公文の署名 公文の交換 署名・交換 署名及び交換",
  ),
  {
    kind: "signed",
    trackable: true,
    needs: "instrument",
    cues: [
      ...inflect("交わ 取り交わ", "された。 された、 されました され、 した。 しました し、"),
      ...inflect("署名又は発出", "された されました"),
      ...inflect(
        "署名 調印 締結",
        "に至った に至りました に至り、 を了した を了しました を了し、 を終えた を終えました",
      ),
    ],
  },
  finalNouns(
    { kind: "signed", trackable: true, needs: "instrument" },
    "署名。 採択。 締結。 発出。 に署名 を採択 を締結 を発出 に調印",
  ),
  {
    // A signing of these talks is welcomed or announced in the same release.
    kind: "signed",
    trackable: true,
    needs: "instrument",
    cues: inflect(
      "署名 調印 締結 発出",
      "を歓迎した を歓迎しました を歓迎し、 を歓迎する。 が行われたことを歓迎 されたことを歓迎 に至ったことを歓迎 したことを歓迎 されたことを発表",
    ),
  },
  {
    kind: "signed",
    trackable: true,
    cues: inflect(ADOPTED, "を承認 」を承認 …」を承認 が承認され 」が承認され …」が承認され"),
  },
];
