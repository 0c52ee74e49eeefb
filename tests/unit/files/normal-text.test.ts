import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalText } from "@/lib/files/normal-text";
import { leastProcessorMs } from "@/tests/support/processor-ms";

describe("the form in which a text is stored", () => {
  it.each([
    ["composed letters", "И\u0306од, か\u3099", "Йод, が"],
    ["plain line ends", "a\r\nb\rc\u2028d\fe", "a\nb\nc\nd\ne"],
    ["no blanks at the ends of lines", "a \t\nb\u00a0\u3000\n", "a\nb"],
    ["no empty lines around, but those between", "\n \na\n\n\nb\n \n", "a\n\n\nb"],
    ["its own blanks at the beginning of a line and within", "  a\u00a0b\u3000c", "  a\u00a0b\u3000c"],
    ["no half of a letter", "a\ud83d b", "a\ufffd b"],
    ["nothing of blanks alone", " \n\t\u3000", ""],
  ])("has %s", (_what, given, text) => {
    expect(normalText(given)).toBe(text);
  });

  it("does not change when it is made again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (given) => {
        const text = normalText(given);

        expect(normalText(text)).toBe(text);
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toMatch(/[\r\u2028\u2029\f\v]|[^\S\n]\n|^\n|\n$/);
      }),
    );
  });

  it("takes no longer for a letter under a tower of accents", async () => {
    const tower = `a${"\u0301\u0323".repeat(200_000)}`;

    expect(await leastProcessorMs(() => normalText(tower))).toBeLessThan(1000);
  });
});
