import fc from "fast-check";
import { createTranslator } from "next-intl";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { auditEvent } from "@/lib/audit/events";
import type { HistoryTexts } from "@/lib/audit/history-texts";
import { markForeign, splitForeign } from "@/lib/localization/foreign-text";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { languages } from "@/lib/vocabulary/languages";

describe("others' words in a sentence", () => {
  it("come back as a part of their own, in their language", () => {
    expect(splitForeign(`Reopened. Reason: ${markForeign("Снято по ошибке", "ru")}.`)).toEqual([
      { text: "Reopened. Reason: ", language: null },
      { text: "Снято по ошибке", language: "ru" },
      { text: ".", language: null },
    ]);
  });

  it("come back whole, whatever they are, and mark nothing else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...languages), (text, language) => {
        const kept = text.replaceAll(/[\uE000-\uE002]/g, "");
        const parts = splitForeign(`A ${markForeign(text, language)} B ${markForeign(text, language)}`);
        expect(parts.map((part) => part.text).join("")).toBe(`A ${kept} B ${kept}`);
        expect(parts.filter((part) => part.language === null).map((part) => part.text)).toEqual(["A ", " B "]);
      }),
    );
  });

  it("are no string to the compiler until they are marked", () => {
    const t = createTranslator({ locale: "en", messages: { said: "Said: {words}" } });
    const told = auditEvent.parse({
      kind: "returned",
      from: "reported",
      to: "returned",
      reason: "Нет",
      reasonIn: "ru",
    });
    const reason = told.kind === "returned" ? told.reason : null;
    if (reason === null) throw new Error("no reason");

    // @ts-expect-error: a message takes them marked only.
    expect(t("said", { words: reason })).toBe("Said: Нет");
    // @ts-expect-error: so does a sentence of history,
    const value: Parameters<HistoryTexts["sentence"]>[1] = { reason };
    // @ts-expect-error: and a page shows none.
    const shown: ReactNode = reason;
    expect([value, shown]).toEqual([{ reason: "Нет" }, "Нет"]);

    expect(splitForeign(t("said", { words: markForeign(reason, "ru") }))).toEqual([
      { text: "Said: ", language: null },
      { text: "Нет", language: "ru" },
    ]);
  });

  it("can't pass a piece of ours for theirs", () => {
    expect(splitForeign(markForeign("x\uE002 ours? \uE000ru\uE001y", "en"))).toEqual([
      { text: "x ours? ruy", language: "en" },
    ]);
  });
});

describe("the likely language", () => {
  it.each([
    ["Координатор, МИД РК", "ru"],
    ["Қазақстан Республикасының Үкіметі", "kk"],
    ["カザフスタン共和国", "ja"],
    ["外務省", "ja"],
    ["The Astana Times, апрель 2019 года", "ru"],
    ["The Astana Times", "en"],
    ["2026 — № 12", null],
    ["", null],
  ])("of %s is %s", (text, language) => {
    expect(likelyLanguage(text)).toBe(language);
  });
});
