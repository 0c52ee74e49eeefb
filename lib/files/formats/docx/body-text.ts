import type { SaxesTagNS } from "saxes";
import { Refused } from "../../parsing/refused.ts";
import { type TextWarning, textLimits } from "../../text.ts";
import { attribute, parseXml } from "../../xml/parse-xml.ts";

type BodyHandlers = {
  /** A paragraph of the body, a list, a cell or a text box: one line, or several where the author broke it by hand. */
  paragraph(text: string): void;
  warn(warning: TextWarning): void;
  /** In footnotes and endnotes: the note whose paragraphs follow. */
  note?(id: string): void;
  /** In the body: a note is referred to here. */
  reference?(kind: "footnote" | "endnote", id: string): void;
};

const wordNamespaces = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
const FALLBACKS = "http://schemas.openxmlformats.org/markup-compatibility/2006";

// What of Word's text is not the document's text as it stands: taken out, moved away, how kanji are read, how it looked before.
const leftOut = new Set(["del", "moveFrom", "rt", "rPrChange", "pPrChange"]);
const takenOut = ["del", "moveFrom"];

const signs: Record<string, string> = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "\u2011" };

/**
 * The words of a WordprocessingML part as a reader of the accepted document sees them: insertions in, deletions and hidden
 * text out. Only the words in the part itself: links to files or addresses are not followed, whatever they are.
 */
export async function readBody(pieces: AsyncIterable<string>, handlers: BodyHandlers): Promise<void> {
  // A text box lies within the paragraph that anchors it.
  const paragraphs: string[] = [];
  let carried = "";
  let leavingOut = 0;
  let isText = false;
  let isRun = false;
  let isHidden = false;
  let isMark = false;
  let isMarkDeleted = false;

  const add = (text: string) => {
    if (leavingOut > 0 || paragraphs.length === 0) return;
    if (isHidden) handlers.warn("hidden-text-left-out");
    else {
      const paragraph = (paragraphs.pop() ?? "") + text;
      if (paragraph.length > textLimits.textBytes) throw new Refused("too-much-text");
      paragraphs.push(paragraph);
    }
  };

  const open = (tag: SaxesTagNS) => {
    if (leavingOut > 0 || isFallback(tag)) leavingOut += 1;
    else if (isWord(tag)) openWord(tag);
  };

  const openWord = (tag: SaxesTagNS) => {
    const { local } = tag;
    if (local === "p") paragraphs.push("");
    else if (local === "r") isRun = true;
    else if (local === "t") isText = true;
    else if (local === "vanish" && isRun) isHidden = !isOff(tag);
    else if (local === "rPr") isMark = !isRun;
    else if (local === "del" && isMark) isMarkDeleted = true;
    else if (leftOut.has(local)) {
      leavingOut = 1;
      if (takenOut.includes(local)) handlers.warn("deletions-left-out");
    } else if (local === "sym") add(symbol(tag));
    else if (local === "footnote" || local === "endnote") handlers.note?.(attribute(tag, "id") ?? "");
    else if (local === "footnoteReference") handlers.reference?.("footnote", attribute(tag, "id") ?? "");
    else if (local === "endnoteReference") handlers.reference?.("endnote", attribute(tag, "id") ?? "");
    else if (isRun) add(signs[local] ?? "");
  };

  const close = (tag: SaxesTagNS) => {
    if (leavingOut > 0) leavingOut -= 1;
    else if (!isWord(tag)) return;
    else if (tag.local === "t") isText = false;
    else if (tag.local === "r") isRun = isHidden = false;
    else if (tag.local === "rPr") isMark = false;
    else if (tag.local === "p") closeParagraph();
  };

  const closeParagraph = () => {
    const text = carried + (paragraphs.pop() ?? "");
    // A deleted paragraph mark joins the paragraph with the next.
    carried = isMarkDeleted ? text : "";
    if (!isMarkDeleted) handlers.paragraph(text);
    isMarkDeleted = false;
  };

  const text = (piece: string) => {
    if (isText) add(piece);
  };

  await parseXml(pieces, { open, close, text });
  if (carried) handlers.paragraph(carried);
}

function isWord(tag: SaxesTagNS): boolean {
  return wordNamespaces.includes(tag.uri);
}

// The same content again, for older programs.
function isFallback(tag: SaxesTagNS): boolean {
  return tag.local === "Fallback" && tag.uri === FALLBACKS;
}

function isOff(tag: SaxesTagNS): boolean {
  return ["0", "false", "off"].includes(attribute(tag, "val") ?? "");
}

// A sign of a symbol font has a place in its own font only; any other has its Unicode place.
function symbol(tag: SaxesTagNS): string {
  const code = Number.parseInt(attribute(tag, "char") ?? "", 16);
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : "";
}
