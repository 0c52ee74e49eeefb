import { describe, expect, it } from "vitest";
import { cleanName } from "@/lib/files/file-name";

describe("the name of a file that is kept", () => {
  it.each([
    ["Акт приёмки.pdf", "Акт приёмки.pdf"],
    ["ACT.PDF", "ACT.PDF"],
    ["C:\\scans\\act.pdf", "act.pdf"],
    ["../../etc/act.pdf", "act.pdf"],
    ["act\u202efdp.exe", "actfdp.exe.pdf"],
    ["a\u0000b\r\nc.pdf", "abc.pdf"],
    ["  act  of \u00A0 work.pdf", "act of work.pdf"],
    ["act.docm", "act.docm.pdf"],
    ["act", "act.pdf"],
    ["\ud800.pdf", "\ufffd.pdf"],
    ["и\u0306.pdf", "й.pdf"],
    [".pdf", "file.pdf"],
    ["\u200b", "file.pdf"],
    ["", "file.pdf"],
    ["folder/", "file.pdf"],
  ])("is made of %j", (given, kept) => {
    expect(cleanName(given, ["pdf"])).toBe(kept);
  });

  it("is cut between letters, and keeps its ending", () => {
    expect(cleanName(`${"𠮷".repeat(300)}.jpeg`, ["jpg", "jpeg"])).toBe(`${"𠮷".repeat(120)}.jpeg`);
  });
});
