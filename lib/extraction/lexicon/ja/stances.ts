import type { Rule } from "../lexicon";
import { done, forms, held, noun, SURU, saying } from "./forms";

/** What was wished, talked of and confirmed; and verbs that only say so. */
export const stances: readonly Rule[] = [
  {
    kind: "interested",
    keeps: true,
    cues: [
      ...forms("楽しみ", "にして にしている にしています にしております にする"),
      ...forms(
        "期待 希望 期待感 要望",
        "する旨 を示 を表明 している。 しています しております を伝え を述べ すると したい する。 します。 が示 が表明 を寄せ していると している旨 した。 しました し、 があ いたします",
      ),
      ...forms("関心", "を示 を表明 がある旨 があると が示 を有 を伝え を寄せ の表明"),
      ...forms(
        "たい 願う 望む",
        "旨 と述べ と表明 と発言 との発言 との返答 との回答 との要望 との意見 との希望 との期待 との関心 との思い との説明 との話 との決意 と応じ と伝え と話し と語 。 と考え と思 、 」 と強調 と説明",
      ),
      ...forms("たい", "と呼びかけ 希望"),
      ...forms("ればと", "思って 思います 思い、 考えて 願って"),
      ...forms("意欲", "を示 を表明 を述べ を伝え が示され が表明され"),
      ...forms(
        "たいとの意向 たい意向 たい考え たいとの考え たいという考え たいという意向 たいという思い",
        "を表明 を示 を伝え を述べ を説明 を明らか を…に示 を…に伝え を…に説明 だ。 だ」 です。 である を強調 が示 が表明 。",
      ),
    ],
  },
  ...done({ kind: "discussed", keeps: true, needs: "joint" }, "議論 協議 検討 意見交換 探求 模索 審議"),
  ...held(
    { kind: "discussed", keeps: true, needs: "joint" },
    "議論 協議 検討 意見交換 意見の交換 話合い 話し合い 討議 率直な意見交換",
  ),
  {
    kind: "discussed",
    keeps: true,
    needs: "joint",
    cues: [
      ...forms("意見を交わ", "した しました し、 し"),
      ...forms(
        "議論 協議 検討",
        "している。 しています。 している旨 していると しており、 されている を重ね を進めている を深め",
      ),
      ...forms("話し合", "った。 いました い、 った"),
      ...forms("取り上げ", "た。 ました、 られた られました 、"),
    ],
  },
  ...done({ kind: "reaffirmed", yields: true }, "再確認 確認 支持"),
  {
    kind: "reaffirmed",
    yields: true,
    cues: [
      ...forms(
        "支持 連帯 コミットメント",
        "を表明 を改めて を示した を示しました を示し、 を伝え を述べ を再確認 を確認 を新た の表明 が示 が表明",
      ),
      ...forms(
        "支持 賛同",
        "する旨 する。 します。 している。 しています。 すると していると し続ける し続けて していく。 していくと していく旨 していきます",
      ),
      ...forms(
        "決意 意思 意図 意向 方針 約束 立場",
        "を新たに を改めて表明 を改めて示 を改めて述べ を改めて強調 が改めて示 が改めて表明",
      ),
      ...forms(
        "コミット",
        "し続け している。 しています。 しております。 しており、 している旨 する旨 する。 します。 していく。 していくと していく旨 していきます していることを再確認した していることを確認した していることを再確認しました していることを確認しました",
      ),
      ...forms("堅持", SURU),
      ...forms("再確認 確認", "する。 します。 し合 がなされ"),
    ],
    unless: ["の立場", "の意向", "の方針", "の考え"],
  },
  noun({ kind: "reaffirmed", yields: true }, "を確認 を再確認 で確認"),
  // "I should like to explain": no report.
  { reports: true, cues: saying, unless: ["い"], unlessAfter: ["提", "掲"] },
];
