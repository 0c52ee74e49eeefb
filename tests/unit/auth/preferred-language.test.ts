import { describe, expect, it } from "vitest";
import { acceptedLanguage, asLanguage } from "@/lib/auth/preferred-language";

describe("acceptedLanguage", () => {
  it.each([
    ["kk", "kk"],
    ["ru-RU,ru;q=0.9,en;q=0.8", "ru"],
    ["de,ja;q=0.5,en;q=0.7", "en"],
    ["en;q=0.1, kk-KZ;q=0.9", "kk"],
    ["en;q=0", null],
    ["de, fr", null],
    ["", null],
    [null, null],
    ["*", null],
  ] as const)("%j gives %j", (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });
});

describe("asLanguage", () => {
  it("takes our four and no other", () => {
    expect(asLanguage("EN-gb")).toBe("en");
    expect(asLanguage("de")).toBeNull();
    expect(asLanguage("__proto__")).toBeNull();
    expect(asLanguage(undefined)).toBeNull();
  });
});
