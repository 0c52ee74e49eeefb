import type { Rule } from "../lexicon";
import { ARU, done, forms, held, ICHIDAN, SURU, saying } from "./forms";

/** What was signed, agreed, offered and so on: the acts of the talks themselves. */
export const promises: readonly Rule[] = [
  ...done({ kind: "signed", trackable: true, needs: "instrument" }, "署名 調印 締結 採択 発出 交換 公表 批准"),
  ...held({ kind: "signed", trackable: true }, "署名 調印 署名式 調印式 書簡の交換 書簡交換 交換公文の署名 公文の交換"),
  {
    kind: "signed",
    trackable: true,
    needs: "instrument",
    cues: [...forms("署名又は発出", "された されました"), ...forms("署名 採択 締結 発出", "。")],
  },
  ...done({ kind: "agreed", keeps: true }, "一致 合意 決定 約束 快諾 承諾 受諾 了承 同意 確約 承認"),
  {
    kind: "agreed",
    keeps: true,
    cues: [
      ...forms("一致 合意", "を見た を見ました に達した に達しました に至った に至りました を得た を得ました し、"),
      ...forms("ことを ことで", "決めた 決めました 決め、 申し合わせ 約した 約束し 確約し"),
      ...forms("申し合わせ", "た。 ました た、"),
      ...forms("ことを決定した 供与を決定した 実施を決定した 派遣を決定した", "こと 旨 と"),
      ...forms("一致 合意", "。"),
      ...forms(
        "招待 招請 招き 提案 要請 これ 申し出",
        "を受け入れ を謹んで を受諾 に応じた に応じました に応じ、 を了承",
      ),
      ...forms(
        "これ 提案 構想",
        "を支持した を支持しました を支持し、 に賛同した に賛同しました に賛同し、 に同意した に同意し",
      ),
      ...forms("謹んで受け 喜んで受け", "入れ た 諾"),
      ...forms("指示", SURU),
    ],
  },
  ...done({ kind: "invited", keeps: true, trackable: true }, "招待 招請 招へい 招聘"),
  {
    kind: "invited",
    keeps: true,
    trackable: true,
    cues: [
      ...forms("招待が 招請が 参加要請が", ARU),
      ...forms(
        "招待 招請 招へい",
        "を行った する旨 を伝え いたします します。 を受けた。 を受けました を受け、 したい",
      ),
      ...forms(
        "訪問 訪日 参加 出席 来訪 訪越",
        "を招待 を招請 を呼びかけ を要請 するよう招待 するよう要請 を働きかけ するよう呼びかけ",
      ),
      ...forms("お招き", "したい します いたします し"),
      ...forms("参加 参加を 御参加 お越し 御出席", "いただきた くださ をお願い を呼びかけ"),
    ],
  },
  ...done({ kind: "offered" }, "提案 提起"),
  {
    kind: "offered",
    cues: [
      ...forms("提案", "いたします します。 したい する旨 がありました があった があり、 が示され したいと すると"),
      ...forms("用意 準備", "がある があり、 があります ができて が整って がある旨 があると があること"),
      ...forms("保証 確約", "する旨 すると します。 する。"),
      ...forms("提供 協力 供給 支援 受入れ 参加 実施 貢献", "を申し出 の用意"),
      ...forms("申し出", ICHIDAN),
      ...forms("案", "を示した を示しました を示し、 を提示し が示され"),
      ...forms("意欲 前向きな姿勢", "を示 を表明"),
    ],
  },
  {
    kind: "interested",
    keeps: true,
    cues: [
      ...forms("楽しみ", "にして にしている にしています にしております にする"),
      ...forms(
        "期待 希望 期待感",
        "する旨 を示 を表明 している。 しています しております を伝え を述べ すると したい する。 します。 が示 が表明 を寄せ していると している旨 した。 しました し、 があ いたします",
      ),
      ...forms("関心", "を示 を表明 がある旨 があると が示 を有 を伝え を寄せ の表明"),
      ...forms(
        "たい 願う 望む",
        "旨 と述べ と表明 と発言 との発言 との返答 との回答 との要望 との意見 との希望 との期待 との関心 との思い と応じ と伝え と話し と語 。 と考え と思 、 」 と強調 と説明",
      ),
      ...forms("たい", "と呼びかけ 希望"),
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
      ...forms("議論 協議 検討", "している。 しています。 している旨 しており、 されている を重ね を進めている を深め"),
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
      ...forms("支持 賛同", "する旨 する。 します。 している。 しています。 すると していると し続け していく"),
      ...forms("決意 意思 約束 立場", "を改めて を再確認 を確認 を新たに"),
      ...forms(
        "コミット",
        "し続け している。 しています。 しております。 しており、 している旨 する旨 する。 します。 していく していることを再確認した していることを確認した していることを再確認しました していることを確認しました",
      ),
      ...forms("堅持", SURU),
      ...forms("再確認 確認", "する。 します。 し合 がなされ 。"),
    ],
  },
  { reports: true, cues: saying },
];
