import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, otherScript } from "@/lib/search/fold";

describe("fold", () => {
  it.each([
    ["Ёлка в ТРАНЗИТЕ", "елка в транзите"],
    ["е\u0308ж", "еж"],
    ["ｶﾞｽﾊﾟｲﾌﾟ", "がすぱいぷ"],
    ["メール めーる", "めーる めーる"],
    ["ＫＺ－ＪＰ　２０２５", "kz-jp 2025"],
    ["III\u00A0квартал", "iii квартал"],
    // Latin C, P and T in Cyrillic words; whole Latin words stay.
    ["CCCР", "ссср"],
    ["Tpанзит", "транзит"],
    ["Wi-Fi сеть EC", "wi-fi сеть ec"],
    ["COVIDом", "covidом"],
    ["Оңтүстік Кopея", "оңтүстік корея"],
    ["İstanbul ΟΔΟΣ", "istanbul οδοσ"],
  ])("makes of “%s” “%s”", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it("changes nothing when done twice", () => {
    const anyLetter = fc.integer({ min: 1, max: 0xd7ff }).map((code) => String.fromCharCode(code));
    const letters = fc.constantFrom(..."KкАaЁëËеTтIіһHｶﾞア゛ヴΣς");
    const anyText = fc.oneof(fc.string({ unit: anyLetter }), fc.string({ unit: letters }));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("is the same for a word of one script however it is cased", () => {
    const wordOf = (letters: string) => fc.string({ unit: fc.constantFrom(...letters) });
    fc.assert(
      fc.property(fc.oneof(wordOf("абвёжнтрхәғқңөұүһі"), wordOf("abcdehkmtxyzäé")), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});

describe("otherScript", () => {
  it.each([
    ["ec", "ес"],
    ["ес", "ec"],
    ["сор", "cop"],
    ["eu", null],
    ["снг", null],
    ["韓国", null],
  ])("of “%s” is %s", (word, expected) => {
    expect(otherScript(word)).toBe(expected);
  });
});
