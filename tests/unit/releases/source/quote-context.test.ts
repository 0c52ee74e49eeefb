import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inContext } from "@/lib/releases/source/quote-context";

const body = [
  "Министры встретились в Токио.",
  "",
  "Стороны обсудили торговлю. В следующем году планируется запуск рейса, и это важно. Открыты филиалы. Конец.",
  "Последний абзац.",
].join("\n");

function around(text: string, quote: string) {
  const start = text.indexOf(quote);
  return inContext(text, start, start + quote.length);
}

describe("inContext", () => {
  it("gives the rest of the sentence and one sentence each side", () => {
    expect(around(body, "планируется запуск рейса")).toEqual({
      before: "Стороны обсудили торговлю. В следующем году ",
      quote: "планируется запуск рейса",
      after: ", и это важно. Открыты филиалы.",
      paragraph: 2,
    });
  });

  it("stays within the paragraph at its beginning and end", () => {
    expect(around(body, "Стороны обсудили торговлю.")).toMatchObject({
      before: "",
      after: " В следующем году планируется запуск рейса, и это важно.",
    });
    expect(around(body, "Конец.")).toMatchObject({ before: "Открыты филиалы. ", after: "", paragraph: 2 });
    expect(around(body, "Последний абзац.")).toEqual({
      before: "",
      quote: "Последний абзац.",
      after: "",
      paragraph: 3,
    });
  });

  it("counts from one the paragraphs that have words", () => {
    expect(around(body, "Токио").paragraph).toBe(1);
    expect(around(`\n\n${body}`, "Токио").paragraph).toBe(1);
  });

  it("takes a quote of several sentences whole", () => {
    expect(around(body, "Открыты филиалы. Конец.")).toMatchObject({
      before: "В следующем году планируется запуск рейса, и это важно. ",
      after: "",
    });
  });

  it("cuts no character in two, and tells repetitions apart by their span", () => {
    const text = "Рейс 𠮷野 открыт. Рейс 𠮷野 закрыт.";
    const start = text.lastIndexOf("𠮷野");

    expect(inContext(text, start, start + 3)).toEqual({
      before: "Рейс 𠮷野 открыт. Рейс ",
      quote: "𠮷野",
      after: " закрыт.",
      paragraph: 1,
    });
  });

  it("puts together only what stands there, in one paragraph, for any span in it", () => {
    const unit = fc.constantFrom("Рейс", " ", ". ", "! ", "\n", "а", "𠮷", "。", "2026 г. ");
    const text = fc.array(unit, { minLength: 1, maxLength: 40 }).map((units) => units.join(""));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const paragraphs = [...whole.matchAll(/[^\n]+/g)];
        const paragraph = paragraphs[a % Math.max(paragraphs.length, 1)];
        if (!paragraph) return;
        const from = paragraph.index + (a % paragraph[0].length);
        const to = from + 1 + (b % (paragraph.index + paragraph[0].length - from));

        const context = inContext(whole, from, to);
        expect(context.quote).toBe(whole.slice(from, to));
        expect(whole.slice(0, from).endsWith(context.before)).toBe(true);
        expect(whole.slice(to).startsWith(context.after)).toBe(true);
        expect(context.before + context.quote + context.after).not.toContain("\n");
      }),
    );
  });
});
