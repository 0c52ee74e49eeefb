import { describe, expect, it } from "vitest";
import { encodeText } from "@/tests/support/files/encode-text";
import { parseFileText } from "@/tests/support/files/parsed-text";

const russian =
  "Стороны договорились завершить переговоры «до конца 2026 года» – МИД РК, № 12.\nСледующая встреча пройдёт в Токио.";
const kazakh =
  "Тараптар келіссөздерді 2026 жылғы желтоқсанға дейін аяқтауға уағдаласты. Өзара іс-қимыл, ғылым, әрі қарай.";
const english = "The Sides agreed to “conclude the talks” by the end of 2026 – the Ministry’s statement says so.";
const japanese = "両外相は、来年中に直行便を開設することで一致した。次回の会合は東京で開催される予定である。";

describe("a text file", () => {
  it.each([
    ["utf-8", Buffer.from(kazakh), kazakh, []],
    ["utf-8", Buffer.from(`\uFEFF${kazakh}`), kazakh, []],
    ["utf-8", Buffer.from(japanese), japanese, []],
    ["utf-16le", Buffer.from(`\uFEFF${kazakh}`, "utf16le"), kazakh, []],
    ["utf-16be", Buffer.from(`\uFEFF${japanese}`, "utf16le").swap16(), japanese, []],
    ["utf-16le", Buffer.from(russian, "utf16le"), russian, ["encoding-guessed"]],
    ["utf-16be", Buffer.from(english, "utf16le").swap16(), english, ["encoding-guessed"]],
    ["windows-1251", encodeText(russian, "windows-1251"), russian, ["encoding-guessed"]],
    ["windows-1252", encodeText(english, "windows-1252"), english, ["encoding-guessed"]],
    [
      "koi8-r",
      encodeText("Стороны договорились завершить переговоры до конца года.", "koi8-r"),
      "Стороны договорились завершить переговоры до конца года.",
      ["encoding-guessed"],
    ],
    ["shift_jis", encodeText(japanese, "shift_jis"), japanese, ["encoding-guessed"]],
    ["euc-jp", encodeText(japanese, "euc-jp"), japanese, ["encoding-guessed"]],
  ])("is read in %s", async (encoding, bytes, text, warnings) => {
    expect(await parseFileText(bytes, "txt")).toEqual({ text, encoding, warnings });
  });

  it("is guessed by a single short sentence too", async () => {
    expect(await parseFileText(encodeText("Подписан меморандум.", "windows-1251"), "txt")).toMatchObject({
      encoding: "windows-1251",
    });
    expect(await parseFileText(encodeText("覚書に署名した。", "shift_jis"), "txt")).toMatchObject({
      encoding: "shift_jis",
    });
  });

  it.each([
    ["NUL bytes", Buffer.from("The Sides agreed.\0\0\0\0 to meet"), "unknown-kind"],
    ["a NUL at its end", Buffer.from("abc\0"), "unknown-kind"],
    ["a picture's beginning", Buffer.from("GIF89a=1;alert('x')"), "unknown-kind"],
    ["control characters", Buffer.from("\x01\x02\x03\x04 text \x05\x06\x07"), "unknown-kind"],
    [
      "bytes of no language",
      Buffer.from(Array.from({ length: 600 }, (_, index) => 128 + ((index * 97) % 128))),
      "unknown-encoding",
    ],
    ["a page", Buffer.from("<!DOCTYPE html><p>The Sides agreed."), "name-disagrees"],
    ["a PDF after a few words", Buffer.from("The Sides agreed\n%PDF-1.7"), "name-disagrees"],
    ["a PDF", Buffer.from("%PDF-1.7"), "name-disagrees"],
    ["an archive", Buffer.from("PK\x03\x04"), "name-disagrees"],
    ["an old Office document", Buffer.from("d0cf11e0a1b11ae100", "hex"), "old-word-format"],
    [
      "an Office document with a password",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "encrypted",
    ],
  ])("is refused with %s", async (_what, bytes, refusal) => {
    await expect(parseFileText(bytes, "txt")).rejects.toMatchObject({ refusal });
  });
});
