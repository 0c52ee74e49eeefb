import type { Rule } from "@/lib/extraction/lexicon/lexicon";
import { finalNouns, inflect, okonauVerbs, SURU, suruVerbs } from "./inflection";
import { SAYING } from "./reporting-verbs";

/** What was wished, talked of and confirmed; and verbs that only say so. */
export const positions: readonly Rule[] = [
  {
    kind: "interested",
    keepsKind: true,
    cues: [
      ...inflect("楽しみ", "にして にしている にしています にしております にする"),
      ...inflect(
        "期待 希望 期待感 要望",
        "する旨 を示 を表明 している。 しています しております を伝え を述べ すると したい する。 します。 が示 が表明 を寄せ していると している旨 した。 しました し、 があ いたします",
      ),
      ...inflect("関心", "を示 を表明 がある旨 があること があると が示 を有 を伝え を寄せ の表明"),
      ...inflect(
        "たい 願う 望む",
        "旨 と述べ と表明 と発言 との発言 との返答 との回答 との要望 との意見 との希望 との期待 との関心 との思い との説明 との話 との決意 と応じ と伝え と話し と語 。 と考え と思 、 」 と強調 と説明",
      ),
      ...inflect("たい", "と呼びかけ 希望"),
      ...inflect("ればと", "思って 思います 思い、 考えて 願って"),
      ...inflect("意欲", "を示 を表明 を述べ を伝え が示され が表明され"),
      ...inflect(
        "たいとの意向 たい意向 たい考え たいとの考え たいという考え たいという意向 たいという思い",
        "を表明 を示 を伝え を述べ を説明 を明らか を…に示 を…に伝え を…に説明 だ。 だ」 です。 である を強調 が示 が表明 。",
      ),
    ],
  },
  ...suruVerbs({ kind: "discussed", keepsKind: true, needs: "joint" }, "議論 協議 検討 意見交換 探求 模索 審議"),
  ...okonauVerbs(
    { kind: "discussed", keepsKind: true, needs: "joint" },
    "議論 協議 検討 意見交換 意見の交換 話合い 話し合い 討議 率直な意見交換",
  ),
  {
    kind: "discussed",
    keepsKind: true,
    needs: "joint",
    cues: [
      ...inflect("意見を交わ", "した しました し、 し"),
      ...inflect(
        "議論 協議 検討",
        "している。 しています。 している旨 していると しており、 されている を重ね を進めている を深め",
      ),
      ...inflect("話し合", "った。 いました い、 った"),
      ...inflect("取り上げ", "た。 ました、 られた られました 、"),
    ],
  },
  ...suruVerbs({ kind: "reaffirmed", yieldsKind: true }, "再確認 確認 支持"),
  {
    kind: "reaffirmed",
    yieldsKind: true,
    cues: [
      ...inflect(
        "支持 連帯 コミットメント",
        "を表明 を改めて を示した を示しました を示し、 を伝え を述べ を再確認 を確認 を新た の表明 が示 が表明",
      ),
      ...inflect(
        "支持 賛同",
        "する旨 する。 します。 している。 しています。 すると していると し続ける し続けて していく。 していくと していく旨 していきます",
      ),
      ...inflect(
        "決意 意思 意図 意向 方針 約束 立場",
        "を新たに を改めて表明 を改めて示 を改めて述べ を改めて強調 が改めて示 が改めて表明",
      ),
      ...inflect(
        "コミット",
        "し続け している。 しています。 しております。 しており、 している旨 する旨 する。 します。 していく。 していくと していく旨 していきます していることを再確認した していることを確認した していることを再確認しました していることを確認しました",
      ),
      ...inflect("堅持", SURU),
      ...inflect("再確認 確認", "する。 します。 し合 がなされ"),
    ],
    notFollowedBy: ["の立場", "の意向", "の方針", "の考え"],
  },
  finalNouns({ kind: "reaffirmed", yieldsKind: true }, "を確認 を再確認 で確認"),
  // "I should like to explain": no report.
  { reporting: true, cues: SAYING, notFollowedBy: ["い"], notPrecededBy: ["提", "掲"] },
];
