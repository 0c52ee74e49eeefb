import { joinsWithoutSpace } from "../../parsing/japanese.ts";

/** No word is longer; the pattern below looks no further back. */
const LONGEST_WORD = 80;

const brokenWord = /(?<!\p{L})(\p{L}+)[-\u2010\u00ad]$/u;

/** The first of two lines as it stands in the paragraph, with what comes between it and the second. */
type LineJoiner = (before: string, after: string) => string;

/**
 * How two lines of a paragraph become one: with a space; without one in Japanese; and a word divided by a hyphen is made whole.
 * Whether the hyphen belongs to the word ("торгово-экономический") the other words of the document tell: the form that occurs
 * elsewhere wins. Where neither does, the document's other line ends decide, and without any the hyphen stays.
 */
export function joinerOf(lines: string[]): LineJoiner {
  const words = new Set(lines.flatMap((line) => line.toLowerCase().match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu) ?? []));
  const isDivided = (first: string, second: string): boolean | null => {
    const whole = words.has(first + second);
    const compound = words.has(`${first}-${second}`);
    return whole === compound ? null : whole;
  };
  const verdicts = lines.slice(1).flatMap((line, index) => {
    const parts = partsOf(lines[index] ?? "", line);
    return parts ? [isDivided(...parts)] : [];
  });
  const usuallyDivided = verdicts.filter((one) => one === true).length > verdicts.filter((one) => one === false).length;

  return (before, after) => {
    const parts = partsOf(before, after);
    if (parts) {
      const isSoft = before.endsWith("\u00ad");
      return isSoft || (isDivided(...parts) ?? usuallyDivided) ? before.slice(0, -1) : before;
    }
    const isWhole =
      joinsWithoutSpace(before.slice(-1), after.charAt(0)) ||
      /\d[-–]$/.test(before.slice(-2)) ||
      brokenWord.test(before.slice(-LONGEST_WORD));
    return isWhole ? before : `${before} `;
  };
}

/** The two halves of a word broken at the end of a line, in small letters. A name after a hyphen is no half. */
function partsOf(before: string, after: string): [string, string] | null {
  const first = brokenWord.exec(before.slice(-LONGEST_WORD))?.[1];
  const second = /^\p{Ll}+/u.exec(after)?.[0];
  return first && second ? [first.toLowerCase(), second] : null;
}
