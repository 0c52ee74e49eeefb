import { defaultTreeAdapter } from "parse5";
import { joinsWithoutSpace } from "../../parsing/japanese.ts";
import { type Element, isElement } from "./parse-page.ts";
import type { Readable } from "./readable-part.ts";

const blocks = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** The text as a browser shows it, a block a line: runs of blanks are one space, no-break spaces stay. */
export function linesOf({ element, isLeftOut }: Readable, add: (line: string) => void): void {
  // In parts: a line put together letter by letter would be copied as often.
  let parts: string[] = [];
  const end = () => {
    const line = parts.join("");
    if (line.trim() !== "") add(line);
    parts = [];
  };
  const append = (text: string) => {
    const isAfterBlank = parts.at(-1)?.endsWith(" ") ?? true;
    const part = isAfterBlank && text.startsWith(" ") ? text.slice(1) : text;
    if (part !== "") parts.push(part);
  };
  const appendKept = (text: string) => {
    const [first = "", ...others] = text.split("\n");
    parts.push(first);
    for (const other of others) {
      end();
      parts.push(other);
    }
  };
  const walk = (parent: Element, isKept: boolean) => {
    for (const child of parent.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) {
        if (isKept) appendKept(child.value);
        else append(collapsed(child.value));
      } else if (isElement(child) && !isLeftOut(child)) {
        const isBlock = blocks.has(child.tagName) || child.tagName === "br";
        if (isBlock) end();
        walk(child, isKept || child.tagName === "pre");
        if (isBlock) end();
      }
    }
  };
  walk(element, element.tagName === "pre");
  end();
}

// Browsers show a line break of the source as a space. Between Japanese letters there is none.
function collapsed(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, (blanks, at: number) =>
    blanks.includes("\n") && joinsWithoutSpace(text.charAt(at - 1), text.charAt(at + blanks.length)) ? "" : " ",
  );
}
