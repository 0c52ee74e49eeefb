import { describe, expect, it } from "vitest";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { allOf, aMinutesItem, inWords, ministry, minutesId, someMinutes } from "@/tests/support/build-minutes";

const textsOf = (language: Language, content = someMinutes(), given = {}) =>
  JSON.stringify(inWords(allOf(content), language, given));

describe("minutes in words", () => {
  it.each([
    ["ru", "ПРОТОКОЛ", "контрольного совещания № 2026-03", "30 ноября 2026 г."],
    ["kk", "ХАТТАМА", "№ 2026-03 бақылау кеңесінің", "2026 жылғы 30 қараша"],
    ["en", "MINUTES", "of the overdue review No. 2026-03", "30 November 2026"],
    ["ja", "議事録", "第2026-03号 進捗確認会議", "2026年11月30日"],
  ] as const)("begin in %s as its papers do", (language, heading, subheading, date) => {
    const words = inWords(allOf(someMinutes()), language);

    expect([words.heading, words.subheading, words.date.replaceAll("\u00A0", " ")]).toEqual([
      heading,
      subheading,
      date,
    ]);
  });

  it("say who was there, who was not, what was decided, by whom and until when", () => {
    const { facts, rows, columns, notConsidered, signature } = inWords(allOf(someMinutes()), "ru");

    expect(facts.map(({ label, paragraphs }) => [label, ...paragraphs.map(({ text }) => text)])).toEqual([
      ["Председательствующий", "Ахметов Ерлан"],
      ["Присутствовали", "Ахметов Ерлан (Минтранс)"],
      ["Отсутствовали", "удалённый пользователь (Минтранс)"],
      ["Повестка дня", "Исполнение 2\u00A0договорённостей"],
    ]);
    expect(columns).toEqual(["№", "Договорённость", "Рассмотрено", "Решение", "Ответственный", "Срок"]);
    const plain = rows.map(({ cells }) => cells.map((cell) => cell.map(({ text }) => text.replaceAll("\u00A0", " "))));
    expect(plain).toEqual([
      [
        ["KZ-JP-2025-01", "Открыть прямой рейс"],
        ["Срок 30 августа 2026 г.; просрочено на 92 дня", "Переговоры назначены."],
        ["Срок сохранить", "Направить ноту."],
        ["Минтранс"],
        ["31 декабря 2026 г."],
      ],
    ]);
    expect(notConsidered?.entries).toMatchObject([{ number: "2", reference: "KZ-JP-2025-02", why: "отложено" }]);
    expect(signature).toMatchObject({ label: "Председательствующий", name: { text: "Ахметов Ерлан" } });
  });

  it("say how something was closed, and to which level it was raised", () => {
    const { decision } = aMinutesItem();
    const items = [
      aMinutesItem({ decision: decision && { ...decision, type: "close", outcome: "partially_fulfilled" } }),
      aMinutesItem({ position: 2, decision: decision && { ...decision, type: "escalate", level: "government" } }),
    ];
    const [first, second] = inWords(allOf(someMinutes({ items })), "ru").rows;

    expect(first?.cells[2]?.[0]?.text).toBe("Снять с контроля: Исполнено частично");
    expect(second?.cells[2]?.[0]?.text).toBe("Доложить вышестоящему руководству: Правительство");
  });

  it("name as responsible who is: not who was only proposed, and nobody of what is off control", () => {
    const { decision } = aMinutesItem();
    const other = { full: ministry.full, short: { ...ministry.short, ru: "МИД" }, original: "ru" as const };
    const moved = decision && { ...decision, type: "reassign" as const, organisation: other };
    const items = [
      aMinutesItem({ decision: moved }),
      aMinutesItem({ position: 2, decision: moved && { ...moved, isProposal: true } }),
      aMinutesItem({ position: 3, decision: decision && { ...decision, type: "drop", outcome: "lapsed" } }),
    ];
    const { rows } = inWords(allOf(someMinutes({ items })), "ru");
    const texts = (row: number, cell: number) => rows[row]?.cells[cell]?.map(({ text }) => text);

    expect([0, 1, 2].map((row) => texts(row, 3))).toEqual([["МИД"], ["Минтранс"], []]);
    expect(texts(1, 2)).toContain("МИД");
  });

  it("keep what was said of an item that was put off, and name everybody who was in the chair", () => {
    const items = [aMinutesItem({ decision: null, isParked: true })];
    const words = inWords(allOf(someMinutes({ items, chairIds: [minutesId(2), minutesId(1)] })), "ru");

    expect(words.notConsidered?.entries[0]?.note).toEqual({ text: "Переговоры назначены.", language: "ru" });
    expect(words.facts[0]?.paragraphs.map(({ text }) => text)).toEqual(["удалённый пользователь", "Ахметов Ерлан"]);
    expect(words.signature.name?.text).toBe("Ахметов Ерлан");
  });

  it("say in which language it is what is in another one", () => {
    const [row] = inWords(allOf(someMinutes()), "kk").rows;

    expect(row?.cells[0]?.[1]).toEqual({ text: "Открыть прямой рейс (орысша түпнұсқа)", language: "ru" });
    expect(row?.cells[2]?.[1]).toEqual({ text: "Направить ноту.", language: "ru" });
  });

  it.each(languages)(
    "say in %s that something is only proposed, parked, not reached, restricted, a draft, an extract",
    (language) => {
      const { decision } = aMinutesItem();
      const items = [
        aMinutesItem({ decision: decision && { ...decision, isProposal: true }, marking: "restricted" }),
        aMinutesItem({ position: 2, decision: null }),
      ];
      const words = inWords({ ...allOf(someMinutes({ items })), isExtract: true }, language);
      const plain = inWords(allOf(someMinutes()), language);

      expect(words.marking).not.toBeNull();
      expect(plain.marking).toBeNull();
      expect(words.heading).not.toBe(plain.heading);
      expect(words.remarks).toHaveLength(2);
      expect(words.rows[0]?.cells[2]).toHaveLength(1);
      const whole = inWords(allOf(someMinutes({ items })), language);
      expect(whole.rows[0]?.cells[2]).toHaveLength(3);
      expect(words.notConsidered?.entries[0]?.why).not.toBe(plain.notConsidered?.entries[0]?.why);
    },
  );

  it("approved, say by whom, when and what its hash is, and hold what was added", () => {
    const at = new Date("2026-11-30T18:00:00Z");
    const given = {
      approval: { byId: minutesId(1), at, sha256: "ab".repeat(32) },
      addenda: [{ text: "В пункте 1 читать иначе.", textIn: "ru", byId: minutesId(1), at }],
    };
    const told = textsOf("ru", someMinutes(), given);

    expect(told).toContain("ab".repeat(32));
    expect(told).toContain("В пункте 1 читать иначе.");
    expect(told.replaceAll("\u00A0", " ")).toContain("Ахметов Ерлан, 30 ноября 2026 г., 23:00");
    expect(told).not.toContain("Проект");
    expect(textsOf("ru")).toContain("Проект");
  });

  it("say that nothing was decided", () => {
    expect(inWords(allOf(someMinutes({ items: [] })), "ru")).toMatchObject({ none: "Решений не принято.", rows: [] });
  });
});
