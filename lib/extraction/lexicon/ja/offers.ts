import type { Rule } from "@/lib/extraction/lexicon/lexicon";
import { ARU, ICHIDAN, inflect, suruVerbs } from "./inflection";

/** What is invited to and offered. */
export const offers: readonly Rule[] = [
  ...suruVerbs({ kind: "invited", keepsKind: true, trackable: true }, "招待 招請 招へい 招聘"),
  {
    kind: "invited",
    keepsKind: true,
    trackable: true,
    cues: [
      ...inflect("参加を 参画を 出席を 来訪を 参加するよう", "呼びかけ 呼び掛け"),
      ...inflect("招待が 招請が 参加要請が", ARU),
      ...inflect(
        "招待 招請",
        "を行った する旨 を伝え いたします します。 を受けたと を受けたこと を受けた。 を受けました を受け、 したい をいただきました をいただいた。 を頂きました",
      ),
      ...inflect(
        "訪問 訪日 参加 出席 来訪 来日 訪越 訪中 訪米 訪韓 訪ロ 訪印 訪欧",
        "するよう求め するよう促 を招待 を招請 を呼びかけ を要請 するよう招待 するよう要請 を働きかけ するよう呼びかけ",
      ),
      ...inflect("お招き", "したい します いたします し をいただきました を頂きました を受けました"),
      ...inflect(
        "参加 参加を 御参加 お越し 御出席",
        "いただきた くださ をお願い を呼びかけ をお待ちし を心よりお待ちし",
      ),
    ],
  },
  ...suruVerbs({ kind: "offered" }, "提案 提起"),
  {
    kind: "offered",
    cues: [
      ...inflect("提案", "いたします します。 したい する旨 がありました があった があり、 が示され したいと すると"),
      ...inflect("用意 準備", "がある があり、 があります ができて が整って がある旨 があると があること"),
      ...inflect("保証 確約", "する旨 すると します。 する。"),
      ...inflect("提供 協力 供給 支援 受入れ 参加 実施 貢献", "を申し出 の用意"),
      ...inflect("申し出", ICHIDAN),
      ...inflect("案", "を示した を示しました を示し、 を提示し が示され"),
      ...inflect("前向きな姿勢", "を示 を表明"),
      ...inflect("惜しまない", "。 旨 と との 考え"),
    ],
  },
  {
    kind: "offered",
    trackable: false,
    cues: inflect("対話にオープン 対話についてオープン 対話に開かれて 協議にオープン", "-"),
  },
  {
    // "Let us hold": of a thing, not of a mood.
    kind: "offered",
    needs: "concrete",
    cues: inflect("うではありませんか うではないか ましょう ませんか", "。 」 と"),
  },
];
