import { describe, expect, it } from "vitest";
import { readTable } from "@/lib/files/read-table";
import { tableLimits } from "@/lib/files/table";
import { zipFile } from "@/tests/support/files/zip-file";

const read = (content: string | Buffer, fileName = "перечень.csv") => readTable(Buffer.from(content), { fileName });

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as small as one can be. */
function workbook(sheet: string, more: { name: string; content: string }[] = []): Buffer {
  return zipFile([
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="А" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", content: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
    ...more,
  ]);
}
const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEAD = `<row r="1">${text("A1", "Название")}${text("C1", "Срок")}</row>`;

describe("a table", () => {
  it.each([
    ["semicolons", "А;Б\nв;г"],
    ["commas", "А,Б\r\nв,г\r\n"],
    ["tabs", "А\tБ\rв\tг"],
    ["quotes", '"А";"Б"\n"в";"г"'],
  ])("is read with %s", async (_what, content) => {
    expect(await read(content)).toMatchObject({ ok: true, headers: ["А", "Б"], rows: [["в", "г"]] });
  });

  it("lets a first line say what parts the cells, and counts it as a row", async () => {
    const read = await readTable(Buffer.from("sep=;\r\nНазвание;Срок\r\nРейс, прямой;2027\r\n"), {
      fileName: "план.csv",
    });

    expect(read).toMatchObject({
      ok: true,
      headers: ["Название", "Срок"],
      rows: [["Рейс, прямой", "2027"]],
      firstRow: 2,
    });
  });

  it("keeps lines and quotes inside a cell, and fills short rows", async () => {
    expect(await read('А;Б;В\n"один\r\nдва ""три""";x\n')).toMatchObject({ rows: [['один\nдва "три"', "x", ""]] });
  });

  it("is read from windows-1251", async () => {
    const bytes = Buffer.from([
      0xcd, 0xe0, 0xe7, 0xe2, 0xe0, 0xed, 0xe8, 0xe5, 0x3b, 0xd1, 0xf0, 0xee, 0xea, 0x0a, 0xcf, 0xeb, 0xe0, 0xed, 0x3b,
      0x31,
    ]);

    expect(await read(bytes)).toMatchObject({ ok: true, headers: ["Название", "Срок"], encoding: "windows-1251" });
  });

  it("is read from a workbook: texts, formulas by their value, dates as days, by their place", async () => {
    const styles = {
      name: "xl/styles.xml",
      content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    };
    const shared = {
      name: "xl/sharedStrings.xml",
      content: "<sst><si><r><t>Открыть </t></r><r><t>рейс</t></r><rPh><t>よみ</t></rPh></si></sst>",
    };
    const row =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>46387</v></c></row><row r="3"><c r="A3" t="str"><f>1+1</f><v>два</v></c><c r="C3"><v>12.5</v></c></row>';

    expect(await read(workbook(HEAD + row, [styles, shared]), "план.xlsx")).toEqual({
      ok: true,
      firstRow: 1,
      headers: ["Название", "", "Срок"],
      rows: [
        ["Открыть рейс", "", "2026-12-31"],
        ["два", "", "12.5"],
      ],
    });
  });

  it.each([
    ["nothing in it", "", "a.csv", "empty"],
    ["headings alone", "А;Б\n", "a.csv", "empty"],
    ["a hundred thousand columns", `${"а;".repeat(100_000)}\n1`, "a.csv", "too-many-columns"],
    ["more rows than an import takes", `А\n${"1\n".repeat(tableLimits.rows + 1)}`, "a.csv", "too-many-rows"],
    ["a cell like a book", `А\n${"а".repeat(tableLimits.cellLength + 1)}`, "a.csv", "cell-too-long"],
    ["a quote that never ends", 'А;Б\n"в;г', "a.csv", "damaged"],
    ["another kind of name", "А\n1", "a.pdf", "unknown-kind"],
    ["the name of an old workbook", "А\n1", "a.xls", "old-workbook-format"],
    ["the name of an OpenDocument spreadsheet", "А\n1", "a.ods", "opendocument-spreadsheet"],
    ["a name that hides its kind", "А\n1", "a\u202Exslx.csv", "bad-name"],
    ["a folder in its name", "А\n1", "../a.csv", "bad-name"],
    ["text under the name of a workbook", "А\n1", "a.xlsx", "name-disagrees"],
    ["the beginning of a zip", "PK\x03\x04nothing", "a.xlsx", "damaged"],
  ])("is refused with %s", async (_what, content, fileName, refusal) => {
    expect(await read(content, fileName)).toEqual({ ok: false, refusal });
  });

  it("is refused past its size before anything is read", async () => {
    expect(await read(Buffer.alloc(tableLimits.fileBytes + 1, "а"))).toEqual({ ok: false, refusal: "too-large" });
  });

  it.each([
    ["a zip that is no workbook", () => zipFile([{ name: "a.txt", content: "a" }]), "unknown-kind"],
    ["a sheet that unfolds into a bomb", () => workbook(HEAD + "<row/>".repeat(6_000_000)), "bomb"],
    [
      "an entity that unfolds",
      () => workbook(HEAD, [{ name: "xl/sharedStrings.xml", content: '<!DOCTYPE a [<!ENTITY a "aa">]><sst/>' }]),
      "bomb",
    ],
    ["a cell in a far column", () => workbook(`${HEAD}<row r="2">${text("XFD2", "а")}</row>`), "too-many-columns"],
    [
      "a sheet outside of the archive",
      () =>
        zipFile([
          {
            name: "xl/workbook.xml",
            content: `<workbook xmlns:r="${RELATIONS}"><sheets><sheet sheetId="1" r:id="rId1"/></sheets></workbook>`,
          },
          {
            name: "xl/_rels/workbook.xml.rels",
            content: `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="/etc/passwd"/></Relationships>`,
          },
        ]),
      "unknown-kind",
    ],
    ["broken markup", () => workbook("<row><c></row>"), "damaged"],
  ])("is refused as a workbook with %s", async (_what, made, refusal) => {
    expect(await read(made(), "план.xlsx")).toEqual({ ok: false, refusal });
  });
});
