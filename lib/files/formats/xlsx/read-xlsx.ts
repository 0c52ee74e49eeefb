import { type Archive, openArchive, openPart } from "../../archive/zip.ts";
import { collectedCells } from "../../parsing/collected-cells.ts";
import { Refused } from "../../parsing/refused.ts";
import type { Table } from "../../table.ts";
import { attribute, parseXml } from "../../xml/parse-xml.ts";
import { asShown, serialDate } from "./dates.ts";
import { countsFrom1904, dateStylesOf, sharedTexts } from "./parts.ts";

const RELATION = /\/worksheet$/;

/**
 * The cells of a workbook's first sheet, as it shows them to a reader of its table: formulas by the value that was last
 * worked out, dates as YYYY-MM-DD or as much of it as is shown, numbers as they are written. Nothing is calculated.
 */
export async function read(bytes: Buffer): Promise<Table> {
  const cells = collectedCells();
  const archive = await openArchive(bytes);
  const sheet = await firstSheet(archive);
  const [texts, dateStyles, is1904] = [
    await sharedTexts(archive),
    await dateStylesOf(archive),
    await countsFrom1904(archive),
  ];
  const part = await openPart(archive, sheet);
  if (!part) throw new Refused("unknown-kind");

  let column = 0;
  let kind = "n";
  let style = 0;
  let value: string | null = null;
  let isValue = false;
  await parseXml(part, {
    open(tag) {
      if (tag.local === "c") {
        column = columnOf(attribute(tag, "r")) ?? column;
        kind = attribute(tag, "t") ?? "n";
        style = Number(attribute(tag, "s") ?? 0);
        value = null;
      } else if (tag.local === "mergeCell") {
        const rows = mergedRows(attribute(tag, "ref"));
        if (rows) cells.fillDown(rows);
      } else if (tag.local === "v" || tag.local === "t") isValue = true;
      else if (tag.local === "row") {
        column = 0;
        cells.startRow(Number(attribute(tag, "r") ?? 0) || 0);
      }
    },
    close(tag) {
      if (tag.local === "v" || tag.local === "t") isValue = false;
      else if (tag.local === "row") cells.endRow();
      else if (tag.local === "c") {
        if (value !== null) cells.cellAt(column, shown(value));
        column += 1;
      }
    },
    text(text) {
      if (isValue) value = (value ?? "") + text;
    },
  });
  return cells.table();

  function shown(stored: string): string {
    if (kind === "s") return texts[Number(stored)] ?? "";
    if (kind !== "n") return stored;
    const number = Number(stored);
    const date = dateStyles.get(style);
    const day = date && serialDate(number, is1904);
    return day ? asShown(day, date) : stored;
  }
}

/** The rows of one column that a merged cell takes, by the numbers the file gives them; null for any other shape. */
function mergedRows(range: string | undefined): { column: number; from: number; to: number } | null {
  const [, left, from, right, to] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range ?? "") ?? [];
  const column = columnOf(left);
  return column !== null && left === right ? { column, from: Number(from), to: Number(to) } : null;
}

/** The place of a column by its letters: A is 0. Null for a cell that does not say where it is. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

async function firstSheet(archive: Archive): Promise<string> {
  const relations = await openPart(archive, "xl/_rels/workbook.xml.rels");
  const workbook = await openPart(archive, "xl/workbook.xml");
  if (!relations || !workbook) throw new Refused("unknown-kind");
  const targets = new Map<string, string>();
  await parseXml(relations, {
    open(tag) {
      const [id, target] = [attribute(tag, "Id"), attribute(tag, "Target")];
      if (id && target && RELATION.test(attribute(tag, "Type") ?? "")) targets.set(id, target);
    },
    close: () => undefined,
  });
  let first: string | undefined;
  await parseXml(workbook, {
    open(tag) {
      if (tag.local !== "sheet" || /hidden/i.test(attribute(tag, "state") ?? "")) return;
      // Both `sheetId` and the relation are ids; the relation's is the one with a prefix.
      const id = Object.values(tag.attributes).find(({ local, prefix }) => local === "id" && prefix !== "")?.value;
      first ??= targets.get(id ?? "");
    },
    close: () => undefined,
  });
  if (!first) throw new Refused("unknown-kind");
  return first.startsWith("/") ? first.slice(1) : `xl/${first}`;
}
