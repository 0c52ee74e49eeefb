import type { Page } from "@playwright/test";
import { openPdf } from "@/lib/files/formats/pdf/open-pdf";

/** Words that stand together on one line; x from the left, y from the foot of the sheet, in points. */
export type PrintedLine = { text: string; x: number; y: number; height: number };

export type Sheet = { width: number; height: number; text: string; lines: PrintedLine[] };

type Piece = PrintedLine & { end: number };

/** What Chromium prints of a page, sheet by sheet, with the size of paper that the page asks for. */
export async function printedSheets(page: Page): Promise<Sheet[]> {
  const printed = await openPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= printed.numPages; number += 1) {
    const sheet = await printed.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const pieces = items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [
            {
              text: item.str,
              x: item.transform[4],
              y: item.transform[5],
              height: item.height,
              end: item.transform[4] + item.width,
            },
          ]
        : [],
    );
    sheets.push({ width, height, text: pieces.map(({ text }) => text).join(" "), lines: linesOf(pieces) });
  }
  await printed.destroy();
  return sheets;
}

/** The colours and faces that the first sheet is drawn in. */
export async function inkOf(page: Page): Promise<{ colours: string[]; faces: string[] }> {
  const printed = await openPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const sheet = await printed.getPage(1);
  const { fnArray, argsArray } = await sheet.getOperatorList();
  const colours = fnArray.flatMap((operation, place) =>
    operation === OPS.setFillRGBColor || operation === OPS.setStrokeRGBColor ? [String(argsArray[place])] : [],
  );
  const { items } = await sheet.getTextContent();
  const fonts = new Set(items.flatMap((item) => ("fontName" in item ? [item.fontName] : [])));
  const faces = [...fonts].map((font) => String(sheet.commonObjs.get(font).name));
  await printed.destroy();
  return { colours, faces };
}

/** A word may be drawn in pieces, where its face changes: they follow on one another, closer where a full stop's blank is trimmed. */
function linesOf(pieces: Piece[]): PrintedLine[] {
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const gap = line && Math.abs(line.y - piece.y) < 1 ? piece.x - line.end : Number.POSITIVE_INFINITY;
    if (line && gap > -6 && gap < 5) {
      line.text += `${gap > 1 ? " " : ""}${piece.text}`;
      line.end = piece.end;
    } else {
      lines.push(Object.assign({}, piece));
    }
  }
  return lines.map(({ text, x, y, height }) => ({ text, x, y, height }));
}
