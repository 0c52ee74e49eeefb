import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { isPlace, linesOf } from "@/lib/import/check/line-of";
import { partsOfPlan } from "@/lib/import/check/part-of-plan";
import { dayOfList, inYearOf, proposeDate } from "@/lib/import/check/propose-date";
import { dayOfClosing, dayOfNote, proposeStanding } from "@/lib/import/check/propose-standing";
import { tidyCells } from "@/lib/import/check/tidy-cells";
import { everydayStandings, type Standing } from "@/lib/import/everyday-words";
import { areMostlyStates, sidesOfCode, statesAlone } from "@/lib/import/suggest-side";
import { NO_DATE, standingCode } from "@/lib/import/words";

const day = calendarDate("2026-11-25");

describe("the cells of a row", () => {
  const mapping = { reference: 0, title: 1, lead: 2, control: 3 };
  const above = ["1", "Открыть рейс", "МИД", "2027"];

  it.each(["то же", "То же самое", "-//-", "- // -", "〃", '"', "ditto", "同上", "сол сияқты"])(
    "say with %s what the row above says",
    (ditto) => {
      expect(tidyCells(["2", "Другое", ditto, ditto], above, mapping)).toEqual(["2", "Другое", "МИД", "2027"]);
    },
  );

  it("are empty where there is a dash, and keep a title that goes on from the one above", () => {
    expect(tidyCells(["-", "то же, по грузам", "–", "н/д"], above, mapping)).toEqual([
      "-",
      "Открыть рейс – по грузам",
      "",
      "",
    ]);
  });

  it("stay as they are where they only begin like that, and where nothing stands above", () => {
    const cells = ["1", "Того же года выпуск", "-//-", "нет"];
    expect(tidyCells(cells, null, mapping)).toEqual(["1", "Того же года выпуск", "-//-", "нет"]);
  });
});

describe("the lines of a table", () => {
  const mapping = { reference: 0, title: 1, lead: 2 };
  const kinds = (rows: string[][]) => linesOf(rows, mapping).map(({ is }) => is);

  it("are rows, headings, and what is none of the list", () => {
    const rows = [
      ["1", "2", "3"],
      ["I. Республика Корея", "", ""],
      ["1", "Открыть рейс", "МИД"],
      ["", "", ""],
      ["", "Экономика", ""],
      ["2", "Провести форум", ""],
      ["", "Всего: 2 мероприятия", ""],
      ["", "Исп.: отдел Азии", ""],
    ];
    expect(kinds(rows)).toEqual(["blank", "heading", "item", "blank", "heading", "item", "left_out", "left_out"]);
  });

  it("are rows where they begin as a total does and say more", () => {
    const rows = [
      ["1", "Открыть рейс", "МИД"],
      ["", "Всего открыть 5 филиалов", "МТИ"],
      ["2", "Провести форум", "МИД"],
      ["", "Всего 2", ""],
    ];
    expect(kinds(rows)).toEqual(["item", "item", "item", "left_out"]);
  });

  it.each(["Г. Әбдірахманова", "Иванов И.И.", "A. B. Smith-Jones"])("end before %s, who signed under them", (name) => {
    const rows = [
      ["1", "Открыть рейс", "МИД"],
      ["2", `Встреча: ${name}`, name],
      ["", "Басқарма басшысы", name],
    ];
    expect(kinds(rows)).toEqual(["item", "item", "left_out"]);
  });

  it("have a heading where a number stands over its parts", () => {
    const rows = [
      ["1", "Политика", ""],
      ["1.1", "Провести переговоры", "МИД"],
      ["2.", "Торговля", ""],
      ["2.1", "Форум", ""],
    ];
    expect(kinds(rows)).toEqual(["heading", "item", "heading", "item"]);
  });

  it("are all rows in a list without numbers", () => {
    expect(
      kinds([
        ["", "Открыть рейс", ""],
        ["", "Провести форум", "МИД"],
      ]),
    ).toEqual(["item", "item"]);
  });
});

describe("the other side", () => {
  const sidesBelow = (headings: string[], given: string[] = []) => {
    const parts = partsOfPlan({ homeSide: "KZ", sectors: new Map(), sectorNames: new Map() }, given);
    return headings.map((heading) => {
      parts.enter(heading);
      return parts.current().sides.join() || null;
    });
  };

  it("is not read from what is longer than the names of some states, nor from one that is said over and over", () => {
    expect(statesAlone("КНР и Турция")).toEqual(["CN", "TR"]);
    expect(statesAlone("КНР ".repeat(60))).toEqual([]);
    expect(statesAlone(`КНР${" ".repeat(300)}`)).toEqual([]);
    expect(sidesOfCode("CN, tr")).toEqual(["CN", "TR"]);
    expect(sidesOfCode("CN, QQ")).toEqual([]);
    expect(sidesOfCode("CN,TR,".repeat(50))).toEqual([]);
    expect(areMostlyStates(["КНР", "Турция", "уточняется", "КНР"], 0.7)).toBe(true);
    expect(areMostlyStates(["КНР", "уточняется", "?", "КНР"], 0.7)).toBe(false);
  });

  it("is taken from the heading of a part, until the next of its level", () => {
    const headings = ["I. Республика Корея", "1. Торговля", "II. Германия", "III. Общие вопросы"];
    expect(sidesBelow(headings)).toEqual(["KR", "KR", "DE", null]);
  });

  it("is that of the level above again where a part of it named another", () => {
    const headings = ["I. Республика Корея", "1.1 Форум с Японией", "1.2 Торговля", "1.2.1 Пошлины", "2. Наука"];
    expect(sidesBelow(headings)).toEqual(["KR", "JP", "KR", "KR", "KR"]);
  });

  it("are several where a heading names several, and some of those of the file", () => {
    expect(sidesBelow(["III. Общие вопросы (КНР, Турция)", "IV. Korea and Germany", "V. 中国・韓国"], ["UZ"])).toEqual([
      "CN,TR",
      "DE,KR",
      "CN,KR",
    ]);
    expect(sidesBelow(["I. Сотрудничество с Турцией", "II. Опыт Японии"], ["CN", "TR"])).toEqual(["TR", null]);
  });

  it.each([
    ["I. Республика Корея", "KR"],
    ["2. Германия:", "DE"],
    ["Japan", "JP"],
    ["1.1 Жапония", "JP"],
    ["3.Кыргызская Республика", "KG"],
    ["IV. Китайская Народная Республика", "CN"],
    ["Корея Республикасы", "KR"],
    ["II. Объединённые Арабские Эмираты", "AE"],
    ["Соединенные Штаты Америки", "US"],
    ["United States of America", "US"],
    ["Соединённое Королевство", "GB"],
    ["Королевство Саудовская Аравия", "SA"],
    ["Южная Корея", "KR"],
    ["日本国", "JP"],
    ["Форум Республики Корея", null],
    ["Сотрудничество с Японией", null],
    ["3. Обучение в Германии", null],
  ])("is changed by a heading, where one is given for the file, only if that is a state alone: %s", (heading, side) => {
    expect(sidesBelow([heading], ["UZ"])).toEqual([side]);
  });
});

describe("a status that is no word of the list", () => {
  it.each([
    ["Исполнено, исх. № 03-12/4567 от 14.10.2026", "off_control:fulfilled"],
    ["Исполнено в полном объеме", "off_control:fulfilled"],
    ["Done - NV sent 9 Oct 2026", "off_control:fulfilled"],
    ["Открыт 01.09.2026, исполнено", "off_control:fulfilled"],
    ["Исполнено, кроме п. 3", "in_progress"],
    ["Частично исполнено: проведён 1-й раунд", "in_progress"],
    ["Проект направлен на согласование", "in_progress"],
    ["жоба дайындалуда", "in_progress"],
    ["Не исполнено, письмо о продлении", "on_control"],
    ["Срок продлён", "on_control"],
    ["Орындалмады", "on_control"],
    ["Postponed to Feb 2027", "on_control"],
  ])("is proposed for %s: %s", (word, code) => {
    expect(standingCode(proposeStanding(word, everydayStandings) as Standing)).toBe(code);
  });

  it.each(["нет", "Снято", "закрыто", "?", "Исп."])("is for a person to say where it says %s", (word) => {
    expect(proposeStanding(word, everydayStandings)).toBeNull();
  });

  it("tells the day of closing where it names one, not after today", () => {
    expect(dayOfClosing("Исполнено (письмо от 14.10.2026 № 5)", day)).toBe("2026-10-14");
    expect(dayOfClosing("Выполнено 18 ноября 2026 г.", day)).toBe("2026-11-18");
    expect(dayOfClosing("Исполнено 01.02.2026, повторно 03.04.2026", day)).toBeNull();
    expect(dayOfClosing("Исполнено до 01.02.2027", day)).toBeNull();
  });

  it.each([
    ["исполнено 12.05.2026", "2026-05-12"],
    ["Исполнено (12.05.2026)", "2026-05-12"],
    ["Снято с контроля, исх. № 03-12/4567 от 14.10.2026", "2026-10-14"],
    ["Исполнено, № 5 от 14.10.2026", "2026-10-14"],
    ["Done - NV sent 9 Oct 2026", "2026-10-09"],
    ["орындалды (12.05.2026)", "2026-05-12"],
    ["完了（2026年5月12日）", "2026-05-12"],
    ["Done (opened 2 Sep 2026)", "2026-09-02"],
    ["Done (see the agreement of 2 Sep 2026)", null],
    ["Исполнено. Продлено Соглашение от 03.03.2015", null],
    ["Исполнено, Соглашение № 5 от 03.03.2015", null],
    ["Исполнено, письмо о продлении Соглашения от 03.03.2015", null],
    ["Исполнено 2 пункта Плана от 03.03.2015", null],
    ["Открыт 01.09.2026, исполнено", null],
  ])("tells the day right behind the word that closes, and no other: %s", (status, told) => {
    expect(dayOfClosing(status, day)).toBe(told);
  });

  it.each([
    ["30.09.2026 ж. қол қойылды", "2026-09-30"],
    ["№ 03-11/1456 хат, 18.11.2026 ж.", "2026-11-18"],
    ["Соглашение от 03.03.2015", null],
    ["Письма от 01.09.2026 и от 03.09.2026", null],
    ["Отчёт к 01.02.2027", null],
    ["без замечаний", null],
  ])("leaves the day to the note where that tells one of the last year: %s", (note, told) => {
    expect(dayOfNote(note, day)).toBe(told);
  });

  it.each(["green", "Amber", "RED"])("is proposed for the colour %s, and not taken", (colour) => {
    expect(everydayStandings.has(colour.toLowerCase())).toBe(false);
    expect(proposeStanding(colour, everydayStandings)).toEqual({ status: "in_progress", outcome: null });
  });
});

describe("a date that is none", () => {
  it.each([
    ["март 2027 (по согласованию)", "март 2027"],
    ["2026/2027 учебный год", "2026-09/2027-06"],
    ["IV квартал", "IV квартал 2026"],
    ["до конца года", "2026"],
    ["уточняется", NO_DATE],
    ["к заседанию комиссии (весна 2027)", "весна 2027"],
    ["TBC", NO_DATE],
    ["(TBC)", NO_DATE],
    ["(уточняется)", NO_DATE],
    ["(ждём ответа стороны)", null],
  ])("is proposed for %s: %s", (cell, proposed) => {
    expect(proposeDate(cell, day)).toBe(proposed);
  });

  it.each(["15 сентября", "в месячный срок", "within 3 months", "05/03/2027", "скоро"])(
    "is for a person to say where it says %s",
    (cell) => {
      expect(proposeDate(cell, day)).toBeNull();
    },
  );

  it("is in the year of the day that the list tells", () => {
    expect(dayOfList("План мероприятий\n(по состоянию на 25.11.2026 г.)")).toBe("2026-11-25");
    expect(dayOfList("2026 жылғы 27 қарашадағы жағдай бойынша")).toBe("2026-11-27");
    expect(dayOfList("as of 27 Nov 2026")).toBe("2026-11-27");
    expect(dayOfList("План на 2026 год")).toBeNull();
    expect(dayOfList("(на 25.11.2026 г.)")).toBe("2026-11-25");
    expect(dayOfList("Утверждена 12 января 2025 года")).toBeNull();
    expect(dayOfList("Встреча назначена 14.10.2025")).toBeNull();
    expect(dayOfList("Встреча назначена на 14.10.2025")).toBeNull();
    expect(inYearOf(day, "до 15 декабря т.г.")).toBe("до 15 декабря 2026");
    expect(inYearOf(day, "до 15 декабря")).toBeNull();
  });
});

it.each([
  ["KZ-JP-2025-3", false],
  ["KZJP-2025-3", false],
  ["KZ\u2011JP\u20112025\u201103", false],
  ["KZ\u2212JP\u22122025\u22123", false],
  ["KZ - JP - 2025 - 3", false],
  ["KZ/JP/2025/3", false],
  ["KZ_JP_2025_3", false],
  ["ＫＺＪＰ－２０２５－３", false],
  ["12", true],
  ["2025", true],
  ["3-а", true],
  ["п. 3-а", true],
  ["12/2025", true],
  ["План 2025 - 3", true],
  ["", true],
])("tells a place in a list from what is meant for a reference: %s", (text, is) => {
  expect(isPlace(text)).toBe(is);
});

it("lists a row under what is meant for a reference, also below the last number", () => {
  const rows = [
    ["1", "Открыть рейс", "МИД"],
    ["2", "Провести форум", "МИД"],
    ["KZJP-2025-3", "Снять пошлины", ""],
  ];
  expect(linesOf(rows, { reference: 0, title: 1, lead: 2 }).map(({ is }) => is)).toEqual(["item", "item", "item"]);
});
