import { expect, it } from "vitest";
import { formatCsv } from "@/lib/csv";

it.each(["=1+1", "+7 717", "-1", "@sum", "\tx"])(
  "makes text of a cell that a spreadsheet would calculate: %j",
  (cell) => {
    expect(formatCsv([[cell]], "en")).toBe(`'${cell}\r\n`);
  },
);

it("leaves other cells as they are, and quotes what would end one", () => {
  expect(formatCsv([["1", "a,b", 'say "no"', "1-2"]], "ja")).toBe('1,"a,b","say ""no""",1-2\r\n');
});

it.each([
  ["ru", 'a,b;"c;d"\r\n'],
  ["kk", 'a,b;"c;d"\r\n'],
  ["en", '"a,b",c;d\r\n'],
  ["ja", '"a,b",c;d\r\n'],
])("parts the cells as a spreadsheet in %s does", (language, file) => {
  expect(formatCsv([["a,b", "c;d"]], language)).toBe(file);
});
