import type { Language } from "@/lib/vocabulary/languages";

const CLOSING = "[\\uE002”»)」）]*";
const ENDED = new RegExp(`[.!?…。！？]${CLOSING}$`, "u");
const ENDED_TWICE = new RegExp(`(?<![.…])([.。]${CLOSING})[.。](?!\\.)`, "gu");

/** A sentence of ours in which what stands before a stop has one of its own, as "13 февраля 2027 г." has: one is enough. */
export function endedOnce(sentence: string): string {
  return sentence.replaceAll(ENDED_TWICE, "$1");
}

/** Our own words as the beginning of a sentence. */
export function beginSentence(words: string, language: Language): string {
  const [first = ""] = words;
  return first.toLocaleUpperCase(language) + words.slice(first.length);
}

/** Sentences one after another, the empty ones left out. Each but the last ends with a stop, and with one only. */
export function joinSentences(sentences: readonly string[], language: Language): string {
  const stop = language === "ja" ? "。" : ".";
  const told = sentences.filter(Boolean);
  return told
    .map((sentence, index) => (index === told.length - 1 || ENDED.test(sentence) ? sentence : `${sentence}${stop}`))
    .join(language === "ja" ? "" : " ");
}
