import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recurrencesIn } from "@/lib/deadlines/recurrence";
import { extractStatements } from "@/lib/extraction/extract";
import { readStatement } from "@/lib/releases/proposals/new-proposal";
import type { Language } from "@/lib/vocabulary/languages";

const read = (language: Language, text: string) => extractStatements(text, { language }).statements;

describe("a repeated act", () => {
  it.each<[Language, string, number, string]>([
    ["ru", "Стороны договорились ежегодно проводить консультации по консульским вопросам.", 365, "ежегодно"],
    ["ru", "Стороны договорились проводить заседания комиссии не реже одного раза в год.", 365, "одного раза в год"],
    ["ru", "Стороны договорились проводить заседания комиссии два раза в год.", 180, "два раза в год"],
    ["ru", "Стороны договорились раз в полугодие обмениваться отчётами о торговле.", 180, "раз в полугодие"],
    ["ru", "Ежемесячно стороны будут обмениваться данными о перевозках.", 30, "Ежемесячно"],
    ["ru", "Стороны договорились проводить форум раз в два года.", 730, "раз в два года"],
    ["en", "The two sides agreed to hold consultations annually at the level of deputies.", 365, "annually"],
    ["en", "The two sides agreed that the meeting will be held twice a year.", 180, "twice a year"],
    ["en", "The two sides agreed to exchange lists quarterly.", 90, "quarterly"],
    ["en", "The two sides agreed to hold the talks once every two years.", 730, "every two years"],
    ["kk", "Тараптар жыл сайын консультациялар өткізуге уағдаласты.", 365, "жыл сайын"],
    ["kk", "Тараптар тоқсан сайын есеп алмасуға уағдаласты.", 90, "тоқсан сайын"],
    ["kk", "Тараптар жарты жыл сайын кездесуге келісті.", 180, "жарты жыл сайын"],
    ["ja", "双方は、次官級協議を毎年開催することで一致した。", 365, "毎年"],
    ["ja", "両大臣は、半年ごとに協議を行うことで合意した。", 180, "半年ごと"],
    ["ja", "双方は、四半期ごとに実務者協議を行うことで一致した。", 90, "四半期ごと"],
  ])("%s: %s", (language, text, days, quote) => {
    const [statement] = read(language, text);

    expect(statement?.recurrence).toMatchObject({ days, quote });
    expect(statement?.cues).toContainEqual(expect.objectContaining({ role: "recurrence", quote }));
    expect(statement && readStatement(statement)).toMatchObject({
      reportInterval: days,
      destination: "on_control",
      cues: expect.arrayContaining([quote]),
    });
  });

  it.each<[Language, string]>([
    ["ru", "Стороны договорились учредить ежегодный форум приграничных городов."],
    ["ru", "Стороны договорились поддержать форум, который ежегодно проводится в Астане."],
    ["ru", "Стороны договорились расширить проводимый ежегодно форум регионов."],
    ["ru", "Стороны договорились расширить ежегодно проводимый форум регионов."],
    ["ru", "Стороны подписали меморандум о том, чтобы ежегодно проводить форум."],
    ["en", "The two sides agreed to establish an annual forum."],
    ["en", "The two sides agreed to expand the summit held annually in Almaty."],
    ["en", "The two sides agreed to publish a monthly report on trade."],
    ["kk", "Тараптар жыл сайын өтетін форумды кеңейтуге уағдаласты."],
    ["kk", "Тараптар жыл сайынғы форумды кеңейтуге уағдаласты."],
    ["ja", "双方は、毎年開催される会議を拡大することで一致した。"],
    ["ja", "双方は、毎年恒例の行事を拡大することで一致した。"],
  ])("is none where a thing is described, in %s: %s", (language, text) => {
    const statements = read(language, text);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.map(({ recurrence }) => recurrence)).toEqual(statements.map(() => null));
  });

  it("stays with the action that is repeated, and holds for all that stands behind it", () => {
    const [group, reports] = read(
      "ru",
      "Стороны договорились создать рабочую группу и ежеквартально обмениваться отчётами.",
    );
    expect([group?.recurrence, reports?.recurrence?.days]).toEqual([null, 90]);
    const both = read("ru", "Ежегодно стороны будут проводить консультации и обмениваться списками.");
    expect(both.map(({ recurrence }) => recurrence?.days)).toEqual([365, 365]);
  });

  it("gives way to a date the text names", () => {
    const [statement] = read("ru", "Стороны договорились провести встречу в 2031 году и далее ежегодно.");
    expect(statement).toMatchObject({ deadline: { edtf: "2031" }, recurrence: { days: 365 } });
    expect(statement && readStatement(statement).reportInterval).toBeNull();
  });
});

it("finds how often at its place whatever stands around it", () => {
  const words = fc.constantFrom("ежегодно", "раз в квартал", "жыл сайын", "every year", "twice a year");
  const around = fc.string({ unit: fc.constantFrom(..."авyzқ ,.;—0月") });
  fc.assert(
    fc.property(around, words, around, (before, said, after) => {
      const text = `${before} ${said}. ${after}`;
      expect(recurrencesIn(text).map(({ start, end }) => text.slice(start, end))).toContain(said);
    }),
  );
});

it.each([
  "екі аптада бір рет",
  "2 аптада бір рет",
  "екі апта сайын",
  "екі айда бір рет",
  "он екі айда бір рет",
  "12 ай сайын",
  "он үш айда бір рет",
  "екі тоқсан сайын",
  "үш жылда бір рет",
  "бес жылда 1 рет",
  "бес жыл сайын",
  "он екі жылда бір рет",
  "пять раз в год",
  "11 раз в год",
  "двенадцать раз в месяц",
  "несколько раз в неделю",
  "22 раза в год",
  "二週に1回",
  "2か月に1回",
  "隔月に一回",
  "5月に1回",
  "三年に一回",
  "十三か月ごと",
])("is not taken for a shorter one with a number before it: %s", (text) => {
  expect(recurrencesIn(`Тараптар ${text} кездеседі`)).toEqual([]);
});

it.each([
  ["аптада бір рет", 7],
  ["бір айда бір рет", 30],
  ["үш айда бір рет", 90],
  ["алты айда бір рет", 180],
  ["жарты жылда бір рет", 180],
  ["1 жылда бір рет", 365],
  ["екі жылда бір рет", 730],
  ["он раз в год", 365],
  ["с 2027 раз в год", 365],
  ["с 2027 ежегодно", 365],
  ["1か月に1回", 30],
  ["3か月に1回", 90],
  ["一年に一回", 365],
])("is the interval that its words say: %s", (text, days) => {
  expect(recurrencesIn(`Тараптар ${text} кездеседі`).map((each) => each.days)).toEqual([days]);
});
