import { ARU, ICHIDAN, inflect, SURU } from "./inflection";

/** Verbs of saying, which leave it to what was said whether it is a promise. */
export const SAYING = [
  ...inflect("述べ 伝え 応じ 告げ 答え", ICHIDAN),
  ...inflect("表明 説明 発表 強調 言及 発言 伝達 指摘 報告 応答 回答 紹介 提起 明言 通知 公表 ツイート", SURU),
  ...inflect("明らかに", SURU),
  ...inflect("発言が 応答が 説明が 表明が 回答が 返答が 返事が 報告が 紹介が 言及が 意向表明が 発言等が ところが", ARU),
  ...inflect(
    "語った 語り、 話した 話しました 語りました と言った 明かした 示した 示しました 示し、 示された 示されました",
    "-",
  ),
];
