import { beginningOf } from "@/lib/beginning-of";

/** The address of a release: its sides and day, and a number where there is already one. */
export function releaseCode(base: string, taken: ReadonlySet<string>): string {
  let code = base;
  for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`;
  return code;
}

const TITLE_LENGTH = 160;

/** A first title: the words themselves, cut at a word's end. A person makes a better one. */
export function titleFromQuote(quote: string): string {
  const line = quote
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s–—•*«"“-]+/u, "")
    .replace(/(?<![\s.;,:。、])[\s.;,:。、]+$/u, "");
  const cut = line.length <= TITLE_LENGTH ? line : `${cutAtWord(line)}…`;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}

function cutAtWord(line: string): string {
  const short = beginningOf(line, TITLE_LENGTH - 1);
  const space = short.lastIndexOf(" ");
  return space > TITLE_LENGTH / 2 ? short.slice(0, space) : short;
}
