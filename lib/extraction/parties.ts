import type { Sentence } from "./segments";
import type { Passage } from "./types";

export function partiesIn(_quote: Passage, _sentence: Sentence): string[] {
  return [];
}
