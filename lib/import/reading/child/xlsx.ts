import { attribute, parseXml } from "../../../releases/reading/child/docx/xml.ts";
import { type Archive, openArchive, openPart } from "../../../releases/reading/child/docx/zip.ts";
import { type Cells, TableRefused } from "./cells.ts";
import { isDateFormat, serialDate } from "./xlsx-dates.ts";

const RELATION = /\/worksheet$/;

/**
 * The cells of a workbook's first sheet, as it shows them to a reader of its table: formulas by the value that was last
 * worked out, dates as YYYY-MM-DD, numbers as they are written. Nothing is calculated.
 */
export async function readXlsx(bytes: Buffer, cells: Cells): Promise<void> {
  const archive = await openArchive(bytes);
  const sheet = await firstSheet(archive);
  const [texts, dateStyles, is1904] = [
    await sharedTexts(archive),
    await dateStylesOf(archive),
    await countsFrom1904(archive),
  ];
  const part = await openPart(archive, sheet);
  if (!part) throw new TableRefused("unknown-kind");

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
      } else if (tag.local === "v" || tag.local === "t") isValue = true;
      else if (tag.local === "row") column = 0;
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

  function shown(stored: string): string {
    if (kind === "s") return texts[Number(stored)] ?? "";
    if (kind !== "n") return stored;
    const number = Number(stored);
    return (dateStyles.has(style) ? serialDate(number, is1904) : null) ?? stored;
  }
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
  if (!relations || !workbook) throw new TableRefused("unknown-kind");
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
  if (!first) throw new TableRefused("unknown-kind");
  return first.startsWith("/") ? first.slice(1) : `xl/${first}`;
}

/** Texts that several cells share, kept once in the file. Readings above Japanese characters are left out. */
async function sharedTexts(archive: Archive): Promise<string[]> {
  const part = await openPart(archive, "xl/sharedStrings.xml");
  const texts: string[] = [];
  if (!part) return texts;
  let text = "";
  let isText = false;
  let isReading = false;
  await parseXml(part, {
    open({ local }) {
      if (local === "si") text = "";
      else if (local === "rPh") isReading = true;
      else if (local === "t") isText = !isReading;
    },
    close({ local }) {
      if (local === "si") texts.push(text);
      else if (local === "rPh") isReading = false;
      else if (local === "t") isText = false;
    },
    text(piece) {
      if (isText) text += piece;
    },
  });
  return texts;
}

/** Which styles of cells show a number as a date. */
async function dateStylesOf(archive: Archive): Promise<Set<number>> {
  const part = await openPart(archive, "xl/styles.xml");
  const formats = new Map<number, string>();
  const styles = new Set<number>();
  if (!part) return styles;
  let isCellStyle = false;
  let index = 0;
  await parseXml(part, {
    open(tag) {
      if (tag.local === "numFmt") formats.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "");
      else if (tag.local === "cellXfs") isCellStyle = true;
      else if (tag.local === "xf" && isCellStyle) {
        const id = Number(attribute(tag, "numFmtId") ?? 0);
        if (isDateFormat(id, formats.get(id))) styles.add(index);
        index += 1;
      }
    },
    close({ local }) {
      if (local === "cellXfs") isCellStyle = false;
    },
  });
  return styles;
}

/** Workbooks of old Apple computers count days from 1904. */
async function countsFrom1904(archive: Archive): Promise<boolean> {
  const part = await openPart(archive, "xl/workbook.xml");
  let is1904 = false;
  if (!part) return is1904;
  await parseXml(part, {
    open(tag) {
      if (tag.local === "workbookPr") is1904 = /^(1|true)$/.test(attribute(tag, "date1904") ?? "");
    },
    close: () => undefined,
  });
  return is1904;
}
