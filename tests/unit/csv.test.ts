import fc from "fast-check";
import { expect, it } from "vitest";
import { formatCsv, withoutFormulaMarks } from "@/lib/csv";
import { read } from "@/lib/files/formats/csv/read-csv";
import { leastProcessorMs } from "@/tests/support/processor-ms";

/** The cells of a row after a plain one, as Pacta's own import reads them. */
function readAgain(cells: readonly string[], language: string): string[] {
  const headings = cells.map((_, index) => `h${index}`);
  const table = read(Buffer.from(formatCsv([headings, cells], language)));
  return (table.rows[0] ?? []).map(withoutFormulaMarks);
}

it.each([
  ...["=1+1", "+7 717", "-1", "@sum", "＝1", "＋1", "－1", "＠sum"],
  ...["\u202E=1", "\u2067\u200B=1", "\uFEFF+1", "\u00AD@sum", "\u115F=1", "\u{E0001}=1", "\uFE0F-1", "\u180E=1"],
  ...[" =1", "\u00A0=1", "\u3000=1", "\0=1", "\u{F0000}=1", "'=1"],
])("makes text of a cell that a spreadsheet would calculate: %j", (cell) => {
  expect(formatCsv([[cell]], "en")).toBe(`'${cell}\r\n`);
});

it.each(["\tx", "\rx"])("makes text of a cell that begins as another one: %j", (cell) => {
  expect(formatCsv([[cell]], "en")).toBe(`"'${cell}"\r\n`);
});

it.each(["en", "ja", "ru", "kk"])(
  "begins no formula in %s for a spreadsheet that parts by anything else",
  (language) => {
    const titles = [";", ",", "\t", "\n", "\r\n"].flatMap((part) =>
      ["", " ", "\u202E", '"', " \u200B\t"].map((before) => `Поездка${part}${before}=cmd|'/C calc'!A0${part}x`),
    );
    const file = formatCsv([["1", ...titles]], language);

    for (const cell of file.split(/[;,\t\r\n]/)) expect(cell).not.toMatch(/^[\s"\u202E\u200B]*=/);
    const kept = titles.map((title) => title.replaceAll("\r\n", "\n"));
    expect(readAgain(["1", ...titles], language).slice(1)).toEqual(kept);
  },
);

it("is read again as it was, whatever the cells hold", () => {
  const middle = fc.string({ unit: fc.constantFrom(..."=+-@'\"; ,\t\nа1\u202E\u200B") });
  // The import cuts the blanks around a cell.
  const cells = fc.array(
    middle.map((text) => `а;${text}я`),
    { minLength: 2, maxLength: 4 },
  );
  fc.assert(
    fc.property(cells, fc.constantFrom("en", "ru"), (written, language) => {
      expect(readAgain(written, language)).toEqual(written);
    }),
    { numRuns: 1000 },
  );
});

it("takes no time to speak of for a cell of nothing but what begins or is skipped", async () => {
  const cells = ["\n", " ", ";", "\t ", "; '", "\u200B"].map((text) => text.repeat(20_000));
  expect(await leastProcessorMs(() => formatCsv([cells], "en"))).toBeLessThan(500);
});

it.each(["=1", "'=1", "''=1", "'a", "\u202E'=1", '"=1"'])("loses only the mark it was given: %j", (cell) => {
  expect(readAgain(["а", cell], "en")).toEqual(["а", cell]);
});

it("leaves other cells as they are, and quotes what would end one somewhere", () => {
  expect(formatCsv([["1", "a,b", 'say "no"', "1-2"]], "ja")).toBe('1,"a,b","say ""no""",1-2\r\n');
});

it.each([
  ["ru", '"a,b";"c;d"\r\n'],
  ["kk", '"a,b";"c;d"\r\n'],
  ["en", '"a,b","c;d"\r\n'],
  ["ja", '"a,b","c;d"\r\n'],
])("parts the cells as a spreadsheet in %s does", (language, file) => {
  expect(formatCsv([["a,b", "c;d"]], language)).toBe(file);
});
