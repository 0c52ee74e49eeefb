import { ASKED_AT_ONCE, type AskedWord } from "./check/asked-words";
import { plainKey, plainWord, wordOfSame } from "./words";

/**
 * The words that one page asks about: of those not known the first, as many as it may. Those that are proposed to mean the same body stay together, or wait
 * together for the next page: said on different pages one body would be added twice, and a word would mean what its page does not ask about.
 */
export function askedAtOnce(unknown: readonly AskedWord[]): AskedWord[] {
  const together = new Map<string, AskedWord[]>();
  for (const each of unknown) together.set(bodyOf(each), [...(together.get(bodyOf(each)) ?? []), each]);
  const asked = new Set<AskedWord>();
  // In the order of their first words.
  for (const words of together.values()) {
    if (asked.size > 0 && asked.size + words.length > ASKED_AT_ONCE) break;
    // More spellings of one body than a page asks about: it and the first of them.
    const wholeFirst = words.toSorted((one, other) => Number(isSpelling(one)) - Number(isSpelling(other)));
    for (const each of wholeFirst.slice(0, ASKED_AT_ONCE)) asked.add(each);
  }
  return unknown.filter((each) => asked.has(each));
}

/** The body that an organisation's word is proposed to be added as, by its whole name; of other words each stands alone. */
function bodyOf({ of, word, proposed }: AskedWord): string {
  const whole = of === "organisation" && proposed !== null ? wordOfSame(proposed) : null;
  return plainKey(of, whole ?? plainWord(word));
}

const isSpelling = ({ proposed }: AskedWord): boolean => proposed !== null && wordOfSame(proposed) !== null;
