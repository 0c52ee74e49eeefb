import type { NameForm } from "./name-forms";
import { stateIndexOf } from "./state-index";
import type { StateMention } from "./state-mention";
import { oneKanjiNames } from "./state-names";

type Name = { name: string; code: string; form: NameForm };

const KATAKANA = /[ァ-ヺー]/u;
const HAN_OR_DIGIT = /[\p{Script=Han}\d\uff10-\uff19]/u;
/** 日本語, 日本海, インド洋, インド太平洋 are no states. */
const NOT_A_STATE_BEFORE = /^(?:語|海|洋|太平洋|時間)/u;
const CAPITAL_ACTS = /^(?:は|が|も|側|政府)/u;
/** The particle of a subject, after an office or a name. */
const SUBJECT = /^[^、。をにへでと]{0,22}?(?:は|が|も、)/u;
const REACH = 26;

/**
 * Every state a Japanese text names: nothing separates its words, so names are looked for character by character, the
 * longest first. Refused: languages, seas and oceans named after a state, and a capital that is only a place.
 */
export function findByCharacters(text: string): StateMention[] {
  const found: StateMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const name = nameAt(text, at);
    const code = name?.code ?? (isKanjiOfPair(text, at, found.at(-1)) ? oneKanjiNames.get(text[at] ?? "") : undefined);
    if (!code) continue;
    const end = at + (name?.name.length ?? 1);
    if (name?.form !== "capital" || CAPITAL_ACTS.test(text.slice(end, end + 2)))
      found.push({
        code,
        form: name?.form ?? "name",
        start: at,
        end,
        canBeSubject: SUBJECT.test(text.slice(end, end + REACH)),
      });
    at = end - 1;
  }
  return found;
}

let byFirstLetter: ReadonlyMap<string, readonly Name[]> | null = null;

function nameAt(text: string, at: number): Name | null {
  byFirstLetter ??= indexed();
  const found = byFirstLetter.get(text[at] ?? "")?.find(({ name }) => text.startsWith(name, at));
  if (!found) return null;
  const end = at + found.name.length;
  const isPartOfWord =
    KATAKANA.test(found.name) && (KATAKANA.test(text[at - 1] ?? "") || KATAKANA.test(text[end] ?? ""));
  return isPartOfWord || NOT_A_STATE_BEFORE.test(text.slice(end, end + 3)) ? null : found;
}

function indexed(): ReadonlyMap<string, readonly Name[]> {
  const names = [...stateIndexOf("ja").names].flatMap(([name, [first]]) =>
    first ? [{ name, code: first.code, form: first.form }] : [],
  );
  names.sort((a, b) => b.name.length - a.name.length);
  const index = new Map<string, Name[]>();
  for (const one of names) index.set(one.name.slice(0, 1), [...(index.get(one.name.slice(0, 1)) ?? []), one]);
  return index;
}

/** 日米, 日・カザフスタン: a character stands for a state directly before or after another. */
function isKanjiOfPair(text: string, at: number, last: StateMention | undefined): boolean {
  const letter = text[at] ?? "";
  if (!oneKanjiNames.has(letter)) return false;
  if (last && (last.end === at || (last.end === at - 1 && text[at - 1] === "・"))) return true;
  const next = text[at + 1] === "・" ? at + 2 : at + 1;
  const isBeforeAnother = oneKanjiNames.has(text[next] ?? "") || nameAt(text, next) !== null;
  return isBeforeAnother && !HAN_OR_DIGIT.test(text[at - 1] ?? "");
}
