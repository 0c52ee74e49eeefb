import type { SaxesTagNS } from "saxes";
import { Refused } from "../../parsing/refused.ts";
import { type TextWarning, textLimits } from "../../text.ts";
import { attribute, parseXml } from "../../xml/parse-xml.ts";
import type { stylesThatHide } from "./styles-that-hide.ts";

type BodyHandlers = {
  /** A paragraph of the body, a list, a cell or a text box: one line, or several where the author broke it by hand. */
  paragraph(text: string): void;
  /** A paragraph of a footnote or endnote. */
  note(text: string): void;
  warn(warning: TextWarning): void;
};

const TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
/** LibreOffice's elements that later versions of the format are to have; they may stand around words. */
const EXTENSIONS = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";

// What is not the document's text as it stands: what was taken out and who did it, remarks, forms, cells that another covers, how
// kanji are read, the signs of notes and of lists, programs.
const leftOut = new Set([
  ...["tracked-changes", "ruby-text", "note-citation", "number", "script"].map((local) => `${TEXT} ${local}`),
  ...["annotation", "forms"].map((local) => `urn:oasis:names:tc:opendocument:xmlns:office:1.0 ${local}`),
  "urn:oasis:names:tc:opendocument:xmlns:table:1.0 covered-table-cell",
]);

const families = { p: "paragraph", h: "paragraph", span: "text", a: "text" } as const;

/**
 * The words of an OpenDocument text as a reader of the accepted document sees them: insertions in, deletions and hidden text out.
 * Only the words in the part itself: links to files or addresses are not followed, whatever they are.
 */
export async function readBody(
  pieces: AsyncIterable<string>,
  styles: ReturnType<typeof stylesThatHide>,
  handlers: BodyHandlers,
): Promise<void> {
  // A text box or a note lies within the paragraph that anchors it.
  const paragraphs: { text: string; isAfterBlank: boolean; isHidden: boolean }[] = [];
  const elements: { holdsWords: boolean; isHidden: boolean }[] = [];
  let leavingOut = 0;
  let notes = 0;

  const add = (text: string, isAfterBlank: boolean) => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || text === "") return;
    if (paragraph.text.length + text.length > textLimits.textBytes) throw new Refused("too-much-text");
    if (elements.at(-1)?.isHidden) handlers.warn("hidden-text-left-out");
    else {
      paragraph.text += text;
      paragraph.isAfterBlank = isAfterBlank;
    }
  };

  const open = (tag: SaxesTagNS) => {
    styles.open(tag);
    if (tag.uri === TEXT && tag.local === "deletion") handlers.warn("deletions-left-out");
    if (leavingOut > 0 || leftOut.has(`${tag.uri} ${tag.local}`)) leavingOut += 1;
    else if (isHiddenPart(tag)) {
      leavingOut = 1;
      handlers.warn("hidden-text-left-out");
    } else {
      elements.push({ holdsWords: tag.uri === TEXT || tag.uri === EXTENSIONS, isHidden: isHidden(tag) });
      if (tag.uri === TEXT) openText(tag);
    }
  };

  const isHidden = (tag: SaxesTagNS) => {
    const family = tag.uri === TEXT && Object.hasOwn(families, tag.local) ? families[tag.local as "p"] : null;
    const byStyle = family && styles.isHiddenBy(family, attribute(tag, "style-name"));
    return byStyle ?? elements.at(-1)?.isHidden ?? false;
  };

  const openText = (tag: SaxesTagNS) => {
    const { local } = tag;
    if (local === "p" || local === "h") paragraphs.push({ text: "", isAfterBlank: true, isHidden: false });
    else if (local === "note-body") notes += 1;
    else if (local === "tab") add("\t", false);
    else if (local === "line-break") add("\n", false);
    else if (local === "s") add(spaces(attribute(tag, "c")), false);
    else if (local === "hidden-paragraph" && attribute(tag, "is-hidden") === "true") {
      const paragraph = paragraphs.at(-1);
      if (paragraph) paragraph.isHidden = true;
    }
  };

  const close = (tag: SaxesTagNS) => {
    styles.close(tag);
    if (leavingOut > 0) {
      leavingOut -= 1;
      return;
    }
    elements.pop();
    if (tag.uri !== TEXT) return;
    if (tag.local === "note-body") notes -= 1;
    else if (tag.local === "p" || tag.local === "h") closeParagraph();
  };

  const closeParagraph = () => {
    const paragraph = paragraphs.pop();
    if (paragraph?.isHidden) handlers.warn("hidden-text-left-out");
    else if (paragraph) (notes > 0 ? handlers.note : handlers.paragraph)(paragraph.text);
  };

  // Runs of blanks are one space, and none at the beginning; other spaces are elements.
  const text = (piece: string) => {
    if (leavingOut > 0 || !elements.at(-1)?.holdsWords) return;
    const words = piece.replace(/[ \t\r\n]+/g, " ");
    const isAfterBlank = paragraphs.at(-1)?.isAfterBlank ?? true;
    add(isAfterBlank && words.startsWith(" ") ? words.slice(1) : words, words.endsWith(" "));
  };

  await parseXml(pieces, { open, close, text });
}

/** A section or a text that the author hid, whatever the styles of its words. */
function isHiddenPart(tag: SaxesTagNS): boolean {
  if (tag.uri !== TEXT || (tag.local !== "section" && tag.local !== "hidden-text")) return false;
  return attribute(tag, "display") === "none" || attribute(tag, "is-hidden") === "true";
}

function spaces(given: string | undefined): string {
  const count = Number(given ?? 1);
  if (count > textLimits.textBytes) throw new Refused("too-much-text");
  return count > 0 ? " ".repeat(count) : "";
}
