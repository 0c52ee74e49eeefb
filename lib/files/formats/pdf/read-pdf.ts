import { collectedText } from "../../parsing/collected-text.ts";
import { Refused } from "../../parsing/refused.ts";
import { type ParsedText, textLimits } from "../../text.ts";
import { openPdf, type PdfDocument, type PdfPage, type TextItem } from "./open-pdf.ts";
import { withoutFurniture } from "./page-furniture.ts";
import { type Line, linesOfPage } from "./page-lines.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** Fewer letters on a page than this are a stamp or a page number, not its text. */
const LETTERS_OF_TEXT = 40;

/** Even a page set letter by letter has fewer. */
const PIECES_OF_A_PAGE = 50_000;

/** A whole PDF ends with this; without it the end was lost, and with it perhaps half of the release. */
const END = "%%EOF";
const END_WITHIN_BYTES = 2048;

/**
 * The text layer of a PDF as paragraphs. A scan has none and is refused: guessing letters from a picture is not reading. No
 * script, form, attachment or link of the file is looked at.
 */
export async function read(bytes: Buffer): Promise<ParsedText> {
  if (!bytes.subarray(-END_WITHIN_BYTES).includes(END)) throw new Refused("damaged");
  const document = await openPdf(bytes);
  const pages = document.numPages;
  if (pages === 0) throw new Refused("damaged");
  if (pages > textLimits.pages) throw new Refused("too-many-pages");
  const lines = await readLines(document);
  const silent = lines.filter((page) => lettersOf(page) < LETTERS_OF_TEXT).length;
  if (silent === pages && !saysSomething(lines)) throw new Refused("scanned");
  const collected = collectedText();
  for (const paragraph of paragraphsOf(withoutFurniture(lines))) collected.add(paragraph);
  const isPartlyScanned = lines.some((page) => lettersOf(page) === 0);
  return { text: collected.text(), pages, warnings: isPartlyScanned ? ["pages-without-text"] : [] };
}

async function readLines(document: PdfDocument): Promise<Line[][]> {
  const pages: Line[][] = [];
  let letters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const lines = linesOfPage(await piecesOf(page), page.getViewport({ scale: 1 }).transform);
    page.cleanup();
    letters += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (letters > textLimits.textBytes) throw new Refused("too-much-text");
    pages.push(lines);
  }
  return pages;
}

// As the page is read, and not at its end: a page of endless commands is given up early.
async function piecesOf(page: PdfPage): Promise<TextItem[]> {
  const pieces: TextItem[] = [];
  const reader = page.streamTextContent().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) if ("str" in item) pieces.push(item);
    if (pieces.length > PIECES_OF_A_PAGE) throw new Refused("too-much-text");
  }
  return pieces;
}

// A page or two of few words is a short release; the same few words on each page are the scanner's own.
function saysSomething(pages: Line[][]): boolean {
  const texts = pages.map((lines) => lines.map(({ text }) => text).join(" "));
  return (
    texts.length <= 2 && texts.some((text) => /\p{L}{2}/u.test(text)) && (texts.length === 1 || texts[0] !== texts[1])
  );
}

function lettersOf(page: Line[]): number {
  return page.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}
