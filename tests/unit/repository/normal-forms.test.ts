import { describe, expect, it } from "vitest";
import { nfc, nfkc, nfkd, streamSafe } from "@/lib/normal-forms";
import { read, trackedFiles } from "./tracked-files";

const LAST = 0x10ffff;
const marks = (many: number) => "\u0301".repeat(many) + "\u0316".repeat(many);

/** Whether its first character goes before another that stands before it, as those of a class of their own do. */
const isPutInOrder = (text: string): boolean => {
  const [first = ""] = text;
  return first === LAST_OF_ALL || `${LAST_OF_ALL}${first}`.normalize("NFD") !== `${LAST_OF_ALL}${first}`;
};
/** U+0345 has the highest class. */
const LAST_OF_ALL = "\u0345";

describe("the normal forms of a text", () => {
  it("are asked for in one place, which takes linear time", () => {
    const code = trackedFiles.filter((file) => /^(app|components|lib|scripts|server)\/.*\.tsx?$/.test(file));
    const asks = code.filter((file) => file !== "lib/normal-forms.ts" && /\.normalize\("NF/.test(read(file)));
    expect(code.length).toBeGreaterThan(500);
    expect(asks).toEqual([]);
  });

  it("have no run that grows: every character that begins with a mark is parted", () => {
    for (let code = 0; code <= LAST; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const one = String.fromCodePoint(code);
      if (!isPutInOrder(one.normalize("NFKD"))) continue;
      expect(streamSafe(one.repeat(31)), code.toString(16)).toBe(`${one.repeat(30)}\u034f${one}`);
    }
  });

  it.each([nfc, nfkc, nfkd])("of a hundred thousand marks come at once", (form) => {
    expect(form(`a${marks(50_000)}`).length).toBeGreaterThan(100_000);
    expect(form(`か${"\u3099\u0316\uff9e".repeat(30_000)}`).length).toBeGreaterThan(60_000);
  });

  it("change nothing of what people write, and nothing the second time", () => {
    const written = "Қазақстан é ё ﾊﾞ ﷺ क्षि 👩🏽‍🚀 ｶﾞ";
    expect(nfkc(written)).toBe(written.normalize("NFKC"));
    const long = nfc(marks(100));
    expect(nfc(long)).toBe(long);
    expect(streamSafe(streamSafe(marks(100)))).toBe(streamSafe(marks(100)));
  });
});
