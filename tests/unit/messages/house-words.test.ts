import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { formatDateIn } from "@/lib/deadlines/wording";
import { type Language, languages } from "@/lib/vocabulary/languages";
import kk from "@/messages/kk.json";
import { elementsOf, flat, IN_LATIN, literalsOf } from "./catalogues";

const JAPANESE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;

/** What the house does not write, and what it writes instead. One word for one thing; docs/glossary.md has the words of the field. */
const banned = {
  en: [
    [/["']/u, "“ ” ’"],
    [/\.\.\./u, "…"],
    [/\banew\b/iu, "again"],
    [/list one came from/iu, "list you came from"],
    [/busy or away/iu, "busy or unavailable"],
  ],
  ru: [
    [/["']/u, "« »"],
    [/\.\.\./u, "…"],
    [/(?<!пресс-)релиз/iu, "пресс-релиз"],
    [/доклад/iu, "отчёт, информация"],
    [/^действ(?:овала|ует) до/iu, "последний день: …"],
    [/отч[её]т запрошен|запрошен отч[её]т/iu, "запрошена информация"],
  ],
  kk: [
    [/["']/u, "« »"],
    [/\.\.\./u, "…"],
    [/жұмысқа ал/iu, "жұмысты бастау, жұмыс басталды"],
    [/(?<!\p{L})табу(?!\p{L})/iu, "іздеу"],
    [/бақылаушы/iu, "байқаушы"],
    [/форма(?!т)/iu, "нысан"],
    [/(?<!кері )қайтарып ал/iu, "кері қайтарып алу"],
    [/бірде ?біреу/iu, "бірде-бірі"],
    [/есеп сұра/iu, "ақпарат сұрату"],
    [/баяндау(?: керек|;)/iu, "ақпарат беру"],
    [/(?<!құқықтық )мирасқор/iu, "құқықтық мирасқор"],
  ],
  ja: [
    [/["']/u, "「」"],
    [/:(?!\/\/)/u, "："],
    [/[()]/u, "（）"],
    [new RegExp(String.raw`${JAPANESE}[,;!?]|[,;!?] ?${JAPANESE}|${JAPANESE}\.(?![a-z])`, "u"), "、。！？"],
    [/\.\.\./u, "…"],
    [/フォローアップ/u, "管理対象"],
    [/台帳/u, "登録簿, or 基本データ for organisations, people and sectors"],
    [/次の(?:段階|ステップ)/u, "次の対応"],
    [/やめる|取消|中止/u, "キャンセル"],
    [/取り消/u, "元に戻す"],
    [/更新なし/u, "報告なし"],
    [/題名/u, "件名"],
    [/様式/u, "フォーム"],
    [/相手(?:国|側)/u, "相手方"],
    [/原文(?:英|ロシア|カザフ|日本)語/u, "ロシア語原文"],
    [
      /(?:取り込み|取り下げ|割り当て|切り替え|読み取り)(?![ままてるらた、直])/u,
      "取込み, 取下げ, 割当て, 切替え, 読取り",
    ],
  ],
} satisfies Record<Language, [never: RegExp, instead: string][]>;

describe.each(languages)("the words of the house in %s", (language) => {
  const messages = Object.entries(flat[language]).filter(([key]) => !IN_LATIN.test(key));

  it.each<[RegExp, string]>(banned[language])("never %s, but %s", (never) => {
    const found = messages.filter(([, text]) => never.test(literalsOf(text).join("\u0001")));

    expect(found).toEqual([]);
  });

  it("are one for cancel", () => {
    const words = messages.filter(([key]) => /(?:^|\.)cancel$/.test(key)).map(([, text]) => text);

    expect(new Set(words).size).toBe(1);
  });
});

describe.each(["en", "ru", "kk"] as const)("numbers in %s", (language) => {
  const FUNCTION_WORD = /^ (?:или|и|в|до|из|немесе|және|деп|or|and|to|of|in)(?!\p{L})/u;

  it("stay on one line with their nouns", () => {
    const torn = Object.entries(flat[language]).filter(([, text]) => {
      const elements = elementsOf(parse(text));
      return elements.some((element, index) => {
        if (element.type !== TYPE.literal) return false;
        const inside = [...element.value.matchAll(/(?<=\d) \p{L}+/gu)].some(([word]) => !FUNCTION_WORD.test(word));
        const afterNumber = elements[index - 1]?.type === TYPE.pound && /^ \p{Ll}/u.test(element.value);
        return inside || /\d \d{3}(?!\d)/u.test(element.value) || afterNumber;
      });
    });

    expect(torn).toEqual([]);
  });
});

describe("dates in Kazakh messages", () => {
  const t = createTranslator({ locale: "kk", messages: kk });
  const plain = (text: string) => text.replaceAll("\u00A0", " ");
  const on = (day: string, form: "dative" | "ablative" | "attributive") => formatDateIn(calendarDate(day), "kk", form);

  it("take the endings that the words after them ask for", () => {
    const values = { organisation: "Көлік министрлігі", person: "А. Серікқызы" };
    const said = [
      t("common.asOf", { date: on("2026-11-30", "attributive") }),
      t("commitment.published", { date: on("2025-08-25", "attributive") }),
      t("history.report_requested", { date: on("2026-12-03", "dative"), ...values }),
      t("myWork.reportBy", { date: on("2026-12-03", "dative") }),
      t("commitment.requestBy", { date: on("2026-12-03", "dative"), ...values }),
      t("registry.confirmClosing", { day: on("2026-12-03", "ablative") }),
    ].map(plain);

    expect(said).toEqual([
      "2026 жылғы 30 қарашадағы жағдай бойынша",
      "2025 жылғы 25 тамыздағы хабарлама",
      "2026 жылғы 3 желтоқсанға дейін ақпарат сұратылды: Көлік министрлігі.",
      "2026 жылғы 3 желтоқсанға дейін ақпарат сұратылды",
      "2026 жылғы 3 желтоқсанға дейін ақпарат беру; сұратқан: А. Серікқызы",
      "2026 жылғы 3 желтоқсаннан кейін бұл ұйымға жаңа ештеңе тапсырылмайды. Онда әлі бар:",
    ]);
  });

  it("stand before such words nowhere else, nor has a number an ending written to it", () => {
    const inCase = new Set([
      ...["common.asOf", "commitment.published", "history.report_requested", "myWork.reportBy", "commitment.requestBy"],
      "registry.confirmClosing",
    ]);
    const others = Object.entries(flat.kk).filter(([key, text]) => {
      const asks =
        /\}(?:[ \u00A0](?:кейін|дейін|бұрын|бастап|жағдай|хабарлама(?!\p{L}))|-(?:[ыіа]|с[ыі]|[дтн][ае]н)(?!\p{L}))/u;
      return asks.test(text) && !inCase.has(key);
    });

    expect(others).toEqual([]);
  });
});
