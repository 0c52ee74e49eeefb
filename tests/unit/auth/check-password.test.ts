import { describe, expect, it } from "vitest";
import { passwordFlaw } from "@/lib/auth/check-password";
import { inLatinLayout } from "@/lib/auth/keyboard-layouts";
import { transliterated } from "@/lib/transliterated";
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

  it.each([
    ["of letters that stand for others", "4@8({[<369&#!1/|0$5+7%2"],
    ["of every sign there is", String.fromCharCode(...Array.from({ length: 94 }, (_, i) => 33 + ((i * 7919) % 94)))],
    ["of Cyrillic words with signs", "пароль1!ж"],
    ["of walks over the keyboard", "qwertyasdfgzxcvb12345!@#"],
  ])("of the greatest length costs no more than one of 24 characters: %s", async (_what, piece) => {
    const longest = piece.repeat(15).slice(0, 128);
    const spent = (password: string) => leastProcessorMs(() => passwordFlaw(password, about), 8);

    const [short, long] = [await spent(longest.slice(0, 24)), await spent(longest)];

    // Looked at whole it is ten times as much and more.
    expect(long).toBeLessThan(short * 2 + 5);
  });

  it("is judged by how it begins: what follows a guessable beginning does not save it", async () => {
    expect(await passwordFlaw(`${"password".repeat(3)} correct horse`, about)).toBe("password_common");
    expect(await passwordFlaw(`correct horse ${"password".repeat(3)}`, about)).toBeNull();
  });
});

it("reads the same keys in the other layout, and Cyrillic in Latin letters", () => {
  expect(inLatinLayout("Пароль ЁЖ, құрт")).toBe("gfhjkm `;, 09hn");
  expect(transliterated("Щукин Әйгерім 1")).toBe("shchukin aygerim 1");
});
