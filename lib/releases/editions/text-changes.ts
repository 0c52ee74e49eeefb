import { diffArrays } from "diff";
import type { Language } from "@/lib/vocabulary/languages";

/** A stretch of two editions: in both, only in the earlier one, or only in the corrected one. */
export type TextChange = { is: "same" | "removed" | "added"; text: string };

/** Past this many differing sentences or words a comparison says nothing any more, and takes long: then by larger pieces. */
const MOST_DIFFERENCES = 1500;
/** A sentence that shares fewer of its words with another is another sentence, not that one corrected. */
const LEAST_SHARED = 0.5;
/** So many pairs of sentences, and UTF-16 code units of them, are compared with each other; more are taken as they come. */
const MOST_PAIRS = 400;
const MOST_COMPARED = 20_000;

/**
 * What changed between two editions of a text; joined, it gives both again. By sentences first, so that one that
 * stands in both is never told as changed; then, in a sentence that was corrected, by whole words as the language parts them.
 */
export function textChanges(before: string, after: string, language: Language): TextChange[] {
  const parted = diffArrays(sentences(before, language), sentences(after, language), {
    maxEditLength: MOST_DIFFERENCES,
  });
  const pieces = parted ?? diffArrays(lines(before), lines(after));
  const changes: TextChange[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (!piece) break;
    if (piece.removed && next?.added) {
      changes.push(...corrected(piece.value, next.value, language));
      at += 1;
    } else {
      const is = piece.added ? "added" : piece.removed ? "removed" : "same";
      changes.push({ is, text: piece.value.join("") });
    }
  }
  return joined(changes);
}

/** Sentences that went and sentences that came in the same place: those that are alike are compared word by word. */
function corrected(before: readonly string[], after: readonly string[], language: Language): TextChange[] {
  const changes: TextChange[] = [];
  let [nextBefore, nextAfter] = [0, 0];
  const upTo = (one: number, other: number) => {
    changes.push({ is: "removed", text: before.slice(nextBefore, one).join("") });
    changes.push({ is: "added", text: after.slice(nextAfter, other).join("") });
    [nextBefore, nextAfter] = [one, other];
  };
  const pairs = before.length * after.length;
  const length = [...before, ...after].reduce((sum, each) => sum + each.length, 0);
  if (pairs === 1 || (pairs <= MOST_PAIRS && length <= MOST_COMPARED)) {
    for (let one = 0; one < before.length; one += 1) {
      for (let other = nextAfter; other < after.length; other += 1) {
        const found = byWords(before[one] ?? "", after[other] ?? "", language);
        if (!found) continue;
        upTo(one, other);
        changes.push(...found);
        [nextBefore, nextAfter] = [one + 1, other + 1];
        break;
      }
    }
  }
  upTo(before.length, after.length);
  return changes;
}

/** Null where the two share too little to be one sentence. */
function byWords(before: string, after: string, language: Language): TextChange[] | null {
  const [one, other] = [words(before, language), words(after, language)];
  const found = diffArrays(one, other, { maxEditLength: MOST_DIFFERENCES });
  if (!found) return null;
  const shared = found.reduce((sum, { added, removed, count }) => (added || removed ? sum : sum + count), 0);
  if (shared < Math.max(one.length, other.length) * LEAST_SHARED) return null;
  return found.map(({ added, removed, value }) => ({
    is: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** Stretches of one kind side by side are one, with what went before what came; empty ones say nothing. */
function joined(changes: readonly TextChange[]): TextChange[] {
  const found: TextChange[] = [];
  for (const change of changes) {
    const last = found.at(-1);
    if (change.text === "") continue;
    if (last?.is === change.is) last.text += change.text;
    else found.push({ ...change });
  }
  return found;
}

function sentences(text: string, language: Language): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Words with the blanks after them: a blank that two sentences share is no word they share. Japanese has none between words, so blanks
 * alone would not part it.
 */
function words(text: string, language: Language): string[] {
  const found: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    if (/^\s+$/u.test(segment) && found.length > 0) found.push(`${found.pop()}${segment}`);
    else found.push(segment);
  }
  return found;
}

function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
