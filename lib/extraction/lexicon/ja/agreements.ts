import type { Rule } from "@/lib/extraction/lexicon/lexicon";
import { finalNouns, inflect, SURU, suruVerbs } from "./inflection";

/** What was agreed, accepted or ordered. */
export const agreements: readonly Rule[] = [
  ...suruVerbs({ kind: "agreed", keepsKind: true }, "一致 合意 決定 約束 誓約 快諾 承諾 受諾 了承 同意 確約 承認"),
  {
    kind: "agreed",
    keepsKind: true,
    cues: [
      ...inflect(
        "一致 合意",
        "を見た を見ました をみた をみました をみて に達した に達しました に至った に至りました を得た を得ました し、",
      ),
      ...inflect("ことで意見", "が一致し の一致"),
      ...inflect("ことを ことで", "決めた 決めました 決め、 申し合わせ 約した 約束し 確約し"),
      ...inflect("申し合わせ", "た。 ました た、"),
      ...inflect("ことを決定した 供与を決定した 実施を決定した 派遣を決定した", "こと 旨 と"),
      ...inflect("約束 誓約", "する。 します。 いたします。 する旨 すると するとともに している。 しています。"),
      ...inflect(
        "賛意 賛同 同意 快諾 承諾 賛成",
        "を示 を表明 を表し が示され が表明され をいただ を得た を得ました を得て",
      ),
      ...inflect("調整 合意 話", "がつい がまとま ができた ができました がなされ が成立"),
      ...inflect("お受け", "したい旨 したいと する旨 すると します。 いたします 致します した。 しました"),
      ...inflect(
        "喜んで 謹んで",
        "応じ 伺いたい 伺います 参加したい 参加し 出席したい 出席し 訪問したい 訪問し 参ります",
      ),
      ...inflect(
        "招待 招請 招き 提案 要請 これ 申し出",
        "を受け入れ を謹んで を受諾 に応じた に応じました に応じ、 を了承",
      ),
      ...inflect(
        "これ 提案 構想",
        "を支持した を支持しました を支持し、 に賛同した に賛同しました に賛同し、 に同意した に同意し",
      ),
      ...inflect("謹んで受け 喜んで受け", "入れ た 諾"),
      ...inflect("指示", SURU),
      ...inflect(
        "指示",
        "をした をしました をいたしました を行った を行いました を行い、 を出した を出しました を出し、 を与え",
      ),
    ],
  },
  finalNouns(
    { kind: "agreed", keepsKind: true },
    "一致 合意 で一致 で合意 に合意 を決定 で決定 を約束 に同意 を快諾 を受諾 を了承 よう指示 を指示",
  ),
];
