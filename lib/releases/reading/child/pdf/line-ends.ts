import { joinsWithoutSpace } from "../japanese.ts";

const brokenWord = /(\p{L}+)[-\u2010\u00ad]$/u;

/**
 * How two lines of a paragraph become one: with a space; without one in Japanese; and a word divided by a hyphen is made whole.
 * Whether the hyphen belongs to the word ("торгово-экономический") the other words of the document tell: the form that occurs
 * elsewhere wins. Where neither does, the document's other line ends decide, and without any the hyphen stays.
 */
export function joinerOf(lines: string[]): (before: string, after: string) => string {
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
      return (isSoft || (isDivided(...parts) ?? usuallyDivided) ? before.slice(0, -1) : before) + after;
    }
    const isWhole =
      joinsWithoutSpace(before.slice(-1), after.charAt(0)) || /\d[-–]$/.test(before) || brokenWord.test(before);
    return isWhole ? before + after : `${before} ${after}`;
  };
}

/** The two halves of a word broken at the end of a line, in small letters. A name after a hyphen is no half. */
function partsOf(before: string, after: string): [string, string] | null {
  const first = brokenWord.exec(before)?.[1];
  const second = /^\p{Ll}+/u.exec(after)?.[0];
  return first && second ? [first.toLowerCase(), second] : null;
}
