import type { Rule } from "../lexicon";

/** Every stem with every ending; "-" is the stem alone. A pattern of Japanese is read letter by letter; … stands for up to twelve others. */
export function forms(stems: string, endings: string): string[] {
  return stems.split(" ").flatMap((stem) => endings.split(" ").map((ending) => stem + (ending === "-" ? "" : ending)));
}

/** "Did", as the last word of its clause: plain, polite, passive, and the stem that goes on to the next clause. */
const ENDED =
  "した しました し され された されました しつつ いたしました いたし 致しました をした をしました をいたしました をいたし を致しました";
/** "Did", where the clause goes on: "besides", "and then", "said that it did". */
const GOING_ON = "したほか したうえ した上で したと した旨 するとともに されたほか するなど したところ";
const HELD_ENDED =
  "を行った を行いました を行い を実施した を実施しました を実施し が行われた が行われました が行われ を交わした を交わしました を交わし を行われた";
const HELD_GOING_ON = "を行ったほか を行うとともに を行った上で";

/** What a side did, in all the forms of a noun with する: two rules, as some forms end their clause and others do not. */
export function done(rule: Omit<Rule, "cues">, nouns: string): Rule[] {
  return [
    { ...rule, cues: forms(nouns, ENDED), closes: true },
    { ...rule, cues: forms(nouns, GOING_ON) },
  ];
}

/** The same with を行う. */
export function held(rule: Omit<Rule, "cues">, nouns: string): Rule[] {
  return [
    { ...rule, cues: forms(nouns, HELD_ENDED), closes: true },
    { ...rule, cues: forms(nouns, HELD_GOING_ON) },
  ];
}

/** After a verb in the past that ends what is told: before a noun it only says which ("the aid it announced"). */
const PAST = "。 、 , 」 』 （ と 旨 の こと ほか うえ 上 が ところ 際 後";
/** Endings of a verb in -e or -i: 述べ, 応じ. */
export const ICHIDAN = `${forms("た", PAST).join(" ")} ました て、 、 , る ます られた られました られ、 るとともに るなど ている ています`;
/** Endings of する. */
export const SURU = `${forms("した", PAST).join(" ")} しました し、 し, して、 する。 します。 いたします。 され、 された されました している しています しており するとともに しつつ すると するなど`;
/** Endings of ある. */
export const ARU = "った りました り、 り, ったほか ったところ";

/** A noun that ends what is told without its verb, as newspapers and minutes write: "で一致。". */
export function noun(rule: Omit<Rule, "cues">, nouns: string): Rule {
  return { ...rule, cues: nouns.split(" "), closes: true, unless: ["・"] };
}

/** Verbs of saying, which leave it to what was said whether it is a promise. */
export const saying = [
  ...forms("述べ 伝え 応じ 告げ 答え", ICHIDAN),
  ...forms("表明 説明 発表 強調 言及 発言 伝達 指摘 報告 応答 回答 紹介 提起 明言 通知 公表 ツイート", SURU),
  ...forms("明らかに", SURU),
  ...forms("発言が 応答が 説明が 表明が 回答が 返答が 返事が 報告が 紹介が 言及が 意向表明が 発言等が ところが", ARU),
  ...forms(
    "語った 語り、 話した 話しました 語りました と言った 明かした 示した 示しました 示し、 示された 示されました",
    "-",
  ),
];
