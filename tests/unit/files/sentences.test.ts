import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { acceptedFor, formats, listedFor, type Purpose } from "@/lib/files/formats";
import { tableRefusals } from "@/lib/files/table";
import { textRefusals, textWarnings } from "@/lib/files/text";
import { unreadFormats } from "@/lib/files/unread-formats";
import { languages } from "@/lib/vocabulary/languages";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import kk from "@/messages/kk.json";
import ru from "@/messages/ru.json";

const messages = { en, ja, kk, ru };

const NAMED_ENDING = /(?<![\p{L}\p{N}_])\.([a-z]{3,5})\b/gu;
const known = [...formats, ...unreadFormats].flatMap(({ extensions }): string[] => [...extensions]);

describe.each(languages)("the sentences about files in %s", (language) => {
  const t = createTranslator({ locale: language, messages: messages[language] });

  it("list the formats where they say what is read", () => {
    const [texts, tables] = [listedFor("text", language), listedFor("table", language)];

    expect(t("capture.source.fileHint", { formats: texts })).toContain(texts);
    expect(t("reading.refusals.unknown-kind", { formats: texts })).toContain(texts);
    expect(t("reading.refusals.name-disagrees", { formats: texts })).toContain(texts);
    expect(t("import.fileHint", { formats: tables, rows: 1 })).toContain(tables);
    expect(t("import.refusals.unknown-kind", { formats: tables })).toContain(tables);
  });

  it("are there for every refusal and warning, and for nothing else", () => {
    const { reading, import: imported } = messages[language];

    expect(Object.keys(reading.refusals).toSorted()).toEqual(textRefusals.toSorted());
    expect(Object.keys(reading.warnings).toSorted()).toEqual(textWarnings.toSorted());
    expect(Object.keys(imported.refusals).toSorted()).toEqual(tableRefusals.toSorted());
  });

  it("say of a format that is not read what it may be saved as, out of those that are", () => {
    for (const { purpose, refusal } of unreadFormats) {
      const { reading, import: imported } = messages[language];
      const sentence = new Map(Object.entries({ ...reading.refusals, ...imported.refusals })).get(refusal) ?? "";
      const advised = [...sentence.matchAll(NAMED_ENDING)].map(([, ending]) => `.${ending}`);

      expect(
        advised.some((ending) => acceptedFor(purpose).split(",").includes(ending)),
        refusal,
      ).toBe(true);
    }
  });

  it("name no ending that the tables of formats do not have", () => {
    const named = [...JSON.stringify(messages[language]).matchAll(NAMED_ENDING)].map(([, ending]) => ending);

    expect(named.filter((ending) => !known.includes(ending ?? ""))).toEqual([]);
  });
});

it.each([
  ["docs/using.md", "text"],
  ["docs/using.md", "table"],
  ["docs/using.ru.md", "text"],
  ["docs/using.ru.md", "table"],
] as const)("%s names each format of a %s", (file, purpose: Purpose) => {
  const text = readFileSync(file, "utf8");

  for (const ending of listedFor(purpose, "en").split(", ")) expect(text).toContain(ending);
});
