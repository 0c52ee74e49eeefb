import type { Rule } from "@/lib/extraction/lexicon/lexicon";

/**
 * Every stem with every ending; "-" is the stem alone. A pattern of Japanese is read character by character; … stands for up to
 * twelve others.
 */
export function inflect(stems: string, endings: string): string[] {
  return stems.split(" ").flatMap((stem) => endings.split(" ").map((ending) => stem + (ending === "-" ? "" : ending)));
}

/** "Did" with する, as the last word of its clause: plain, polite, passive, and the stem that goes on to the next clause. */
const SURU_FINAL =
  "した しました し され された されました しつつ いたしました いたし 致しました をした をしました をいたしました をいたし を致しました";
/** "Did" with する, where the clause goes on: "besides", "and then", "said that it did". */
const SURU_GOING_ON = "したほか したうえ した上で したと した旨 するとともに されたほか するなど したところ";
const OKONAU_FINAL =
  "を行った を行いました を行い を実施した を実施しました を実施し が行われた が行われました が行われ を交わした を交わしました を交わし を行われた";
const OKONAU_GOING_ON = "を行ったほか を行うとともに を行った上で";

/** What a side did, in all the forms of a noun with する: two rules, as some forms end their clause and others do not. */
export function suruVerbs(rule: Omit<Rule, "cues">, nouns: string): Rule[] {
  return [
    { ...rule, cues: inflect(nouns, SURU_FINAL), clauseFinal: true },
    { ...rule, cues: inflect(nouns, SURU_GOING_ON) },
  ];
}

/** The same with を行う. */
export function okonauVerbs(rule: Omit<Rule, "cues">, nouns: string): Rule[] {
  return [
    { ...rule, cues: inflect(nouns, OKONAU_FINAL), clauseFinal: true },
    { ...rule, cues: inflect(nouns, OKONAU_GOING_ON) },
  ];
}

/** After a verb in the past that ends its clause: before a noun it only says which ("the aid it announced"). */
const PAST = "。 、 , 」 』 （ と 旨 の こと ほか うえ 上 が ところ 際 後";
/** Endings of a verb in -e or -i: 述べ, 応じ. */
export const ICHIDAN = `${inflect("た", PAST).join(" ")} ました て、 、 , る ます られた られました られ、 るとともに るなど ている ています`;
/** Endings of する. */
export const SURU = `${inflect("した", PAST).join(" ")} しました し、 し, して、 する。 します。 いたします。 され、 された されました している しています しており するとともに しつつ すると するなど`;
/** Endings of ある. */
export const ARU = "った りました り、 り, ったほか ったところ";

/** A noun that ends its clause without a verb, as newspapers and minutes write: "で一致。". */
export function finalNouns(rule: Omit<Rule, "cues">, nouns: string): Rule {
  return { ...rule, cues: nouns.split(" "), clauseFinal: true, notFollowedBy: ["・"] };
}
