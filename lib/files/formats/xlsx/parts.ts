import { type Archive, openPart } from "../../archive/zip.ts";
import { attribute, parseXml } from "../../xml/parse-xml.ts";
import { type ShownDate, shownDate } from "./dates.ts";

/** Texts that several cells share, kept once in the file. Readings above Japanese characters are left out. */
export async function sharedTexts(archive: Archive): Promise<string[]> {
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

/** Which styles of cells show a number as a date, and how much of it. */
export async function dateStylesOf(archive: Archive): Promise<Map<number, ShownDate>> {
  const part = await openPart(archive, "xl/styles.xml");
  const formats = new Map<number, string>();
  const styles = new Map<number, ShownDate>();
  if (!part) return styles;
  let isCellStyle = false;
  let index = 0;
  await parseXml(part, {
    open(tag) {
      if (tag.local === "numFmt") formats.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "");
      else if (tag.local === "cellXfs") isCellStyle = true;
      else if (tag.local === "xf" && isCellStyle) {
        const id = Number(attribute(tag, "numFmtId") ?? 0);
        const shown = shownDate(id, formats.get(id));
        if (shown) styles.set(index, shown);
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
export async function countsFrom1904(archive: Archive): Promise<boolean> {
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
