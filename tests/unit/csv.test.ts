import { expect, it } from "vitest";
import { formatCsv } from "@/lib/csv";

it.each(["=1+1", "+7 717", "-1", "@sum", "\tx"])(
  "makes text of a cell that a spreadsheet would calculate: %j",
  (cell) => {
    expect(formatCsv([[cell]])).toBe(`'${cell}\r\n`);
  },
);

it("leaves other cells as they are, and quotes what would end one", () => {
  expect(formatCsv([["1", "a,b", 'say "no"', "1-2"]])).toBe('1,"a,b","say ""no""",1-2\r\n');
});
