import { describe, expect, it } from "vitest";
import { extractStatements } from "@/lib/extraction/extract";
import { findStates } from "@/lib/extraction/parties/find-states";

describe("the states a text names", () => {
  it.each([
    ["en", "the Republic of Korea and the U.S., and the UK", "KR US GB"],
    ["en", "Kazakh, Japanese, Chilean, Polish and Filipino experts", "KZ JP CL PL PH"],
    ["en", "the Nigerian side", "NG"],
    ["en", "Niger’s minister", "NE"],
    ["en", "the Indian Ocean, the South China Sea, Latin America, the Japanese language", ""],
    ["en", "let us meet the Europeans", ""],
    ["en", "Tokyo supported the idea that was born in Astana", "JP"],
    ["en", "on the route Almaty – Tokyo", ""],
    ["ru", "министр иностранных дел РК, КНР и США", "KZ CN US"],
    ["ru", "японские, казахстанские, узбекские и китайские компании", "JP KZ UZ CN"],
    ["ru", "казахско-японский совет", "KZ JP"],
    ["ru", "с Южной Кореей, Саудовской Аравией, Соединёнными Штатами", "KR SA US"],
    ["ru", "в Японии, Киргизии, Белоруссии, Молдавии", "JP KG BY MD"],
    ["ru", "Токио поддержал, встреча в Токио", "JP"],
    ["ru", "Индийский океан и японский язык", ""],
    ["ru", "Того же мнения мир", ""],
    ["kk", "Қазақстан мен Жапонияның, Ресеймен, Өзбекстандағы", "KZ JP RU UZ"],
    ["kk", "жапон тарапы, қырғыз әріптестер, ҚР және АҚШ", "JP KG KZ US"],
    ["kk", "Түркияға, Түрікменстанға, Біріккен Араб Әмірліктеріне", "TR TM AE"],
    ["kk", "қазақ тілі", ""],
    ["ja", "日本、カザフスタン、米国及び英国", "JP KZ US GB"],
    ["ja", "日露首脳会談、日・カザフスタン外相会談、日米豪印", "JP RU JP KZ JP US AU IN"],
    ["ja", "25日に、本日、日本語、インド太平洋、タイミング", ""],
    ["ja", "東京は賛成した。東京で開く。", "JP"],
  ] as const)("%s: %s", (language, text, expected) => {
    expect(
      findStates(text, language)
        .map(({ code }) => code)
        .join(" "),
    ).toBe(expected);
  });

  it("are found where they stand", () => {
    const text = "Мы с Японией и США";

    expect(findStates(text, "ru").map(({ start, end }) => text.slice(start, end))).toEqual(["Японией", "США"]);
  });
});

/** Names both sides often enough to be the sides of the text. */
const talks = {
  en: "The Foreign Minister of Chile and the Foreign Minister of Norway held talks in Oslo. ",
  ru: "Министр иностранных дел Чили и министр иностранных дел Норвегии провели переговоры. ",
  kk: "Чилидің сыртқы істер министрі мен Норвегияның сыртқы істер министрі келіссөз жүргізді. ",
  ja: "チリの外務大臣とノルウェーの外務大臣は会談した。",
};

describe("who bears a statement, and who says so", () => {
  it.each([
    ["en", "The sides agreed to open a trade house.", "CL NO", "CL NO"],
    ["en", "Both leaders will meet again in May.", "CL NO", "CL NO"],
    ["en", "The ministers signed a memorandum on fisheries.", "CL NO", "CL NO"],
    ["en", "The Norwegian side expressed readiness to build a fish plant.", "NO", "NO"],
    ["en", "Norway is ready to train Chilean divers.", "NO", "NO"],
    ["en", "Chile and Norway agreed to hold a forum.", "CL NO", "CL NO"],
    ["en", "Chile invited Norway to take part in the exhibition.", "CL NO", "CL"],
    ["ru", "Стороны договорились открыть торговый дом.", "CL NO", "CL NO"],
    ["ru", "Норвежская сторона выразила готовность построить завод.", "NO", "NO"],
    ["ru", "Чили готова принять норвежских студентов.", "CL", "CL"],
    ["ru", "Министры подписали меморандум о рыболовстве.", "CL NO", "CL NO"],
    ["ru", "Кроме того, глава МИД Норвегии сообщил, что планируется запуск парома.", "NO", "NO"],
    ["ru", "Главы государств договорились провести форум.", "CL NO", "CL NO"],
    ["ru", "Стороны договорились довести торговлю до 2 млрд долларов США.", "CL NO", "CL NO"],
    ["kk", "Тараптар сауда үйін ашуға келісті.", "CL NO", "CL NO"],
    ["kk", "Тараптар тауар айналымын 2 млрд АҚШ долларына жеткізуге келісті.", "CL NO", "CL NO"],
    ["kk", "Норвегия тарапы зауыт салуға дайын екенін білдірді.", "NO", "NO"],
    ["ja", "両大臣は、貿易会館を開設することで一致した。", "CL NO", "CL NO"],
    ["ja", "ノルウェー側は、工場を建設する意向を表明した。", "NO", "NO"],
  ] as const)("%s: %s", (language, sentence, parties, statedBy) => {
    const { statements } = extractStatements(talks[language] + sentence, { language });
    const last = statements.at(-1);

    expect(last?.parties.join(" ")).toBe(parties);
    expect(last?.statedBy.join(" ")).toBe(statedBy);
  });

  it("are the speaker's own in a speech", () => {
    const text =
      "I thank President Berg of Norway. I am glad to be here. Chile has come a long way. We will plant a million trees. I invite you to our forum.";

    expect(extractStatements(text).statements.map(({ parties }) => parties)).toEqual([["CL"], ["CL"]]);
  });

  it("are not those that are only invited, where nobody else is named", () => {
    const [first] = extractStatements("Министр пригласил Норвегию принять участие в форуме.").statements;

    expect(first?.statedBy).toEqual([]);
  });

  it("are nobody where the text names no state", () => {
    expect(extractStatements("The sides agreed to open a trade house.").statements[0]?.parties).toEqual([]);
  });
});
