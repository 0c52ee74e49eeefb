import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textChanges } from "@/lib/releases/editions/text-changes";
import { leastProcessorMs } from "@/tests/support/processor-ms";

describe("what changed between two editions", () => {
  it("is said by whole words, each with the blank after it", () => {
    expect(textChanges("запуск рейса в 2026 году", "открытие рейса в 2027 году", "ru")).toEqual([
      { is: "removed", text: "запуск " },
      { is: "added", text: "открытие " },
      { is: "same", text: "рейса в " },
      { is: "removed", text: "2026 " },
      { is: "added", text: "2027 " },
      { is: "same", text: "году" },
    ]);
  });

  it("leaves a sentence whole that stands in both, whatever goes or comes around it", () => {
    const stays = "Было подтверждено участие в форуме. ";
    const changes = textChanges(
      `Узбекская сторона пригласила делегацию в Ташкент. ${stays}Стороны откроют центр до 1 июля.`,
      `${stays}Стороны откроют центр до 1 сентября.`,
      "ru",
    );

    expect(changes).toEqual([
      { is: "removed", text: "Узбекская сторона пригласила делегацию в Ташкент. " },
      { is: "same", text: `${stays}Стороны откроют центр до 1 ` },
      { is: "removed", text: "июля" },
      { is: "added", text: "сентября" },
      { is: "same", text: "." },
    ]);
  });

  it("does not mix the words of two sentences that share little", () => {
    const [before, after] = ["Узбекская сторона пригласила делегацию.", "Было подтверждено участие в форуме."];

    expect(textChanges(before, after, "ru")).toEqual([
      { is: "removed", text: before },
      { is: "added", text: after },
    ]);
  });

  it("is said by words in Japanese, which has no spaces", () => {
    const changes = textChanges("来年直行便を開設する", "来年直行便を検討する", "ja");

    expect(changes.filter(({ is }) => is === "added").map(({ text }) => text)).toEqual(["検討"]);
  });

  it("gives both texts again", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = textChanges(before, after, "en");
        const joined = (left: "added" | "removed") =>
          changes
            .filter(({ is }) => is !== left)
            .map((change) => change.text)
            .join("");
        expect(joined("added")).toBe(before);
        expect(joined("removed")).toBe(after);
      }),
    );
  });

  it("ends soon for two long texts that share nothing", async () => {
    const long = (word: string) => `${word} `.repeat(60_000);

    expect(await leastProcessorMs(() => textChanges(long("да"), long("нет"), "ru"))).toBeLessThan(5000);
  });
});
