import { type Cells, collectedCells } from "../../parsing/collected-cells.ts";
import { decodeText } from "../../parsing/decode-text.ts";
import { Refused } from "../../parsing/refused.ts";
import type { Table } from "../../table.ts";

const DELIMITERS = [",", ";", "\t"];
/** A first line that spreadsheets read and do not show: what parts the cells. */
const SAID_DELIMITER = /^"?sep=([,;\t])"?(?:\r\n?|\n)/i;

/** The table in a delimited text: .csv, .tsv or what a spreadsheet calls .txt; encoding and delimiter are found. */
export function read(bytes: Buffer): Table {
  const { text, encoding } = decodeText(bytes, null);
  const cells = collectedCells();
  readCells(text.replace(/^\uFEFF/, ""), cells);
  return { ...cells.table(), encoding };
}

/** The cells of delimited text in one pass. Rule: RFC 4180, with any of three delimiters and any line ends. */
function readCells(text: string, cells: Cells): void {
  const said = SAID_DELIMITER.exec(text);
  const delimiter = said?.[1] ?? delimiterOf(text);
  let cell = "";
  let isQuoted = false;
  let at = said?.[0].length ?? 0;
  if (said) cells.endRow();
  while (at < text.length) {
    const character = text.charAt(at);
    if (isQuoted) {
      const end = text.indexOf('"', at);
      if (end === -1) throw new Refused("damaged");
      cell += text.slice(at, end);
      at = end + 1;
      if (text.charAt(at) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === "") {
      isQuoted = true;
      at += 1;
    } else if (character === delimiter) {
      cells.cell(cell);
      cell = "";
      at += 1;
    } else if (character === "\n" || character === "\r") {
      cells.cell(cell);
      cells.endRow();
      cell = "";
      at += character === "\r" && text.charAt(at + 1) === "\n" ? 2 : 1;
    } else {
      cell += character;
      at += 1;
    }
  }
  cells.cell(cell);
  cells.endRow();
}

/** What parts the cells: of the three, the one that the first line holds most of outside of quotes. */
function delimiterOf(text: string): string {
  const counts = new Map(DELIMITERS.map((each) => [each, 0]));
  let isQuoted = false;
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === "\n" && !isQuoted) break;
    else if (!isQuoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return DELIMITERS.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))[0] ?? ",";
}
