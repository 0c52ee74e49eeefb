import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { extractStatements } from "@/lib/extraction/extract";
import { sidesNamed } from "@/lib/releases/source/named-sides";

const named = (text: string) => sidesNamed(extractStatements(text, { publishedOn: calendarDate("2026-03-01") }), "KZ");

describe("the other sides of a text", () => {
  it("are those that bear what is promised", () => {
    expect(named("Казахстан и Китай договорились открыть центр. Китай пригласил Казахстан на форум.")).toEqual(["CN"]);
  });

  it("are none of the states on the way", () => {
    const text =
      "Казахстан и Китай договорились увеличить число рейсов. Стороны договорились построить терминал. " +
      "Стороны договорились открыть центр. Узбекистан планирует присоединиться к проекту.";

    expect(named(text)).toEqual(["CN"]);
  });

  it("are unknown where it names none", () => {
    expect(named("Стороны договорились о встрече.")).toEqual([]);
    expect(named("Министр прибыл.")).toEqual([]);
  });
});
