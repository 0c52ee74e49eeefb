import { describe, expect, it } from "vitest";
import { passwordFlaw } from "@/lib/auth/check-password";
import { inLatinLayout, transliterated } from "@/lib/auth/keyboard-layouts";
import { leastProcessorMs } from "@/tests/support/processor-ms";

const about = ["Айгерим Сатпаева", "a.satpaeva@mfa.gov.kz", "Министерство транспорта", "МИД", "MFA"];

describe("a password", () => {
  it.each([
    "Password1234",
    "P@ssw0rd2026",
    "qwertyuiop[]",
    "1q2w3e4r5t6y",
    "111111111111",
    "abcdefghijkl",
    "йцукенгшщзхъ",
    "фывапролджэ1",
    "пароль123456",
    "Пароль2026!!",
    "gfhjkmgfhjkm",
    "Gfhjkm-2026!",
    "құпиясөз2026",
    "Қазақстан2026",
    "Лето2026Лето",
    "Pacta-2026-Pacta",
  ])("that everybody tries is refused: %s", async (password) => {
    expect(await passwordFlaw(password, about)).toBe("password_common");
  });

  it.each([
    "Айгерим-Сатпаева",
    "сатпаева2026",
    "Satpaeva.Aigerim1",
    "s@tp@ev@2026",
    "Cfngftdf2026",
    "a.satpaeva@mfa.gov.kz",
    "ТранспортаМИД26",
    "nhfycgjhnf2026",
  ])("made of the person's own words is refused: %s", async (password) => {
    expect(await passwordFlaw(password, about)).toBe("password_of_own_words");
  });

  it.each([
    "a password of my own",
    "correct horse battery staple",
    "жёлтый трамвай едет в горы",
    "тихий океан шумит",
    "көк аспан астында ат шабады",
    "すずめが朝に歌う庭の木",
    "k7#mQz!pL2vx",
    "Aigerim knows three hedgehogs",
  ])("of several words, or of chance, is taken: %s", async (password) => {
    expect(await passwordFlaw(password, about)).toBeNull();
  });

  it("is another's own words only for them", async () => {
    expect(await passwordFlaw("zhumabayeva2031", about)).toBeNull();
    expect(await passwordFlaw("zhumabayeva2031", ["Zhumabayeva"])).toBe("password_of_own_words");
  });

  it("of the greatest length is looked at within a second, whatever it holds", async () => {
    const longest = "4@8({[<369&#!1/|0$5+7%2".repeat(6).slice(0, 128);

    expect(await leastProcessorMs(() => passwordFlaw(longest, about))).toBeLessThan(1000);
  });
});

it("reads the same keys in the other layout, and Cyrillic in Latin letters", () => {
  expect(inLatinLayout("Пароль ЁЖ, құрт")).toBe("gfhjkm `;, 09hn");
  expect(transliterated("Щукин Әйгерім 1")).toBe("shchukin aygerim 1");
});
