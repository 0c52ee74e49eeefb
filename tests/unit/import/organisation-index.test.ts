import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { ownState } from "@/lib/import/check/abbreviations";
import { leadFirst, namesInCell } from "@/lib/import/check/names-in-cell";
import { MOST_UNKNOWN, organisationIndex, type Whose } from "@/lib/import/check/organisation-index";
import { stateNames } from "@/lib/import/vocabularies";
import { LEFT_OUT, wordKey } from "@/lib/import/words";
import { similarity } from "@/tests/support/similarity";

const body = (
  code: string,
  names: string[],
  more: { side?: string; parentId?: string; successorId?: string; validTo?: string } = {},
) => ({
  id: code,
  code,
  names,
  side: more.side ?? "KZ",
  parentId: more.parentId ?? null,
  successorId: more.successorId ?? null,
  called: "",
  validFrom: null,
  validTo: more.validTo ? calendarDate(more.validTo) : null,
});

const known = [
  body("transport", ["Министерство транспорта Республики Казахстан", "Қазақстан Республикасының Көлік министрлігі"]),
  body(
    "committee",
    ["Комитет авиации Министерства транспорта Республики Казахстан", "Көлік министрлігінің Авиация комитеті"],
    {
      parentId: "transport",
    },
  ),
  body("industry", [
    "Министерство промышленности и строительства Республики Казахстан",
    "Ministry of Industry and Construction",
  ]),
  body("trade", [
    "Министерство торговли и интеграции",
    "Ministry of Trade and Integration of the Republic of Kazakhstan",
  ]),
  body("ecology", ["Министерство экологии и природных ресурсов Республики Казахстан", "МЭПР"]),
  body("foreign", ["Министерство иностранных дел", "МИД РК", "ҚР СІМ", "MFA of Kazakhstan"]),
  body("gone", ["Министерство энергетики и ресурсов"], { validTo: "2026-01-01" }),
  body("jp-mfa", ["Министерство иностранных дел Японии", "МИД Японии", "外務省"], { side: "JP" }),
  body("jp-maff", ["農林水産省"], { side: "JP" }),
  body("jp-mhlw", ["Министерство здравоохранения, труда и благосостояния Японии", "Минздрав Японии"], { side: "JP" }),
  body("railways", ["АО «Национальная компания «Қазақстан темір жолы»", "ҚТЖ", "KTZ"]),
];

const more = [
  body("agriculture", ["Министерство сельского хозяйства Республики Казахстан", "Ministry of Agriculture"]),
  body("health", ["Министерство здравоохранения", "Қазақстан Республикасының Денсаулық сақтау министрлігі"]),
  body("atom", ["АО «Национальная атомная компания «Казатомпром»", "Казатомпром"]),
  body("fund", ["АО «Фонд национального благосостояния «Самрук-Қазына»", "Самрук-Қазына"]),
  body("was-digital", ["Министерство цифрового развития", "МЦР"], { validTo: "2025-09-08", successorId: "digital" }),
  body("digital", ["Министерство искусственного интеллекта", "Ministry of AI"]),
];

const place = { today: calendarDate("2026-11-30"), homeSide: "KZ", state: ownState(stateNames("KZ")) };
const index = organisationIndex([...known, ...more], new Map(), place);
const found = (name: string) => {
  const result = index.find(name);
  return "organisation" in result ? `${result.is} ${result.organisation.code}` : result.is;
};

describe("an organisation in a list", () => {
  it.each([
    ["Министерство транспорта Республики Казахстан", "named transport"],
    ["МИД", "shortened foreign"],
    ["МИД РК", "named foreign"],
    ["СІМ", "shortened foreign"],
    ["MFA", "shortened foreign"],
    ["МИД Японии", "named jp-mfa"],
    ["Минтранс", "shortened transport"],
    ["Мин. транспорта", "shortened transport"],
    ["Министерство транспорта", "shortened transport"],
    ["Көлік мин.", "shortened transport"],
    ["Мин. промышленности", "shortened industry"],
    ["Min. of Industry", "shortened industry"],
    ["Минэкологии", "shortened ecology"],
    ["МЭПР РК", "shortened ecology"],
    ["農水省", "shortened jp-maff"],
    ["МТ РК", "shortened transport"],
    ["ҚР КМ", "shortened transport"],
    ["МТИ РК", "shortened trade"],
    ["АО «НК «ҚТЖ»", "shortened railways"],
    ["НК ҚТЖ", "shortened railways"],
    ["«Қазақстан темір жолы»", "shortened railways"],
    ["Министерство транспорта (по согласованию)", "shortened transport"],
    ["МИД РК (Казинвест)", "shortened foreign"],
  ])("is found where it is called %s: %s", (name, expected) => {
    expect(found(name)).toBe(expected);
  });

  it.each([
    ["Министерство", "several"],
    ["Минфин", "unknown"],
    ["Мин. энергетики", "unknown"],
    ["Казахстан", "unknown"],
    ["М", "unknown"],
    ["МТ", "unknown"],
    ["(по согласованию)", "unknown"],
  ])("is asked for where it is called %s: %s", (name, expected) => {
    expect(found(name)).toBe(expected);
  });

  it("is what a person said it is, before anything else", () => {
    const said = new Map([
      [wordKey({ of: "organisation", word: "МИД" }), "jp-mfa"],
      [wordKey({ of: "organisation", word: "Акимат" }), LEFT_OUT],
      [wordKey({ of: "organisation", word: "Минтранс" }), "never"],
    ]);
    const told = organisationIndex(known, said, place);

    expect(told.find("мид")).toMatchObject({ is: "said", organisation: { code: "jp-mfa" } });
    expect(told.find("Акимат")).toEqual({ is: "left_out" });
    expect(told.find("Минтранс")).toMatchObject({ is: "shortened" });
  });

  it("is of the side whose column it is, or asked for", () => {
    const at = (name: string, whose: Whose) => {
      const result = index.find(name, whose);
      return "organisation" in result ? result.organisation.code : result.is;
    };
    expect(at("Минтруда", "anybodys")).toBe("jp-mhlw");
    expect(at("Минтруда", "ours")).toBe("unknown");
    expect(at("Минздрав Японии", "ours")).toBe("unknown");
    expect(at("Минтруда", "theirs")).toBe("jp-mhlw");
    expect(at("Минтранс", "theirs")).toBe("unknown");
    expect(at("МИД", "ours")).toBe("foreign");
    expect(at("МИД", "theirs")).toBe("jp-mfa");
    expect(index.near("Министерство труда", "ours").every(({ side }) => side === "KZ")).toBe(true);
    expect(index.near("Министерство труда", "theirs")[0]?.code).toBe("jp-mhlw");
  });

  it("has near names, those in force, the likeliest first", () => {
    expect(index.near("Министерство промышлености и строительства")[0]?.code).toBe("industry");
    expect(index.near("Министерство энергетики и ресурсов").map(({ code }) => code)).not.toContain("gone");
    expect(index.near("zzz")).toEqual([]);
  });
});

it("counts how alike words are", () => {
  expect(similarity("транспорт", "транспорт")).toBe(1);
  expect(similarity("транспорт", "трансорт")).toBeGreaterThan(0.4);
  expect(similarity("транспорт", "экология")).toBe(0);
  expect(similarity("", "")).toBe(0);
});

it.each([
  ["АО «НАК «Казатомпром»", "atom"],
  ['АО "ФНБ "Самрук-Казына"', "fund"],
  ["ФНБ Самрук-Казына", "fund"],
  ["Минпромышленности и строительства", "industry"],
  ["Мин-во сельского хозяйства", "agriculture"],
  ["Көлікмині", "transport"],
  ["Денсаулықсақтау министрлігі", "health"],
  ["MoA", "agriculture"],
])("finds what an office means by %s", (name, code) => {
  expect(found(name)).toBe(`shortened ${code}`);
});

it.each([
  ["МЦР", "digital"],
  ["МЗ", "health"],
  ["Министерстро транспорта", "transport"],
  ["все заинтересованные гос. органы", LEFT_OUT],
  ["акиматы областей", LEFT_OUT],
  ["Порт Актау", null],
])("proposes for %s, and takes nothing: %s", (name, code) => {
  expect(index.proposed(name, "ours")).toBe(code);
});

it.each([
  ["МИД совместно с Казатомпром", ["МИД", "Казатомпром"]],
  ["Минтранс (Комитет авиации)", ["Минтранс", "Комитет авиации"]],
  ["МИД (по согласованию, созыв)", ["МИД (по согласованию  созыв)"]],
  ["Отв.: МИД, МЭПР", ["МИД", "МЭПР"]],
  ["Казатомпром/ МИД", ["Казатомпром", "МИД"]],
  ["Минтранс (МИД/Казатомпром)", ["Минтранс", "МИД", "Казатомпром"]],
])("parts %s", (cell, names) => {
  expect(namesInCell(cell, index, "ours").map(({ name }) => name)).toEqual(names);
});

it.each([
  ["Профсоюз АО «НАК «Казатомпром»»", "unknown", "atom"],
  ["Филиал «Казатомпром» в г. Актау", "unknown", "atom"],
  ["Акционерное общество «Казатомпром» (по согласованию)", "shortened atom", "atom"],
])("takes a company by the name in quotes only with the words for its form around it: %s", (name, is, proposed) => {
  expect(found(name)).toBe(is);
  expect(index.proposed(name, "ours")).toBe(proposed);
});

it.each([
  ["министерства и ведомства", LEFT_OUT],
  ["Министерства", LEFT_OUT],
  ["министерства Замбии", null],
  ["центральные министерства (по списку)", LEFT_OUT],
  ["министерства, ведомства и организации", LEFT_OUT],
  ["министерства и ведомства Республики Казахстан", LEFT_OUT],
  ["all ministries and agencies", LEFT_OUT],
  ["Комитет автодорог Министерства индустрии РК", null],
  ["Служба при Министерства обороны", null],
  ["All Nippon Airways", null],
  ["Фонд «Все вместе»", null],
])("proposes no part for ministries without a name: %s", (name, code) => {
  expect(index.proposed(name, "ours")).toBe(code);
});

it("takes nobody for none that the registry has, or that a person said it is", () => {
  const word = "все органы Министерства чего-то";
  const said = new Map([[wordKey({ of: "organisation", word }), "transport"]]);
  const told = organisationIndex([...known, body("whole", ["Все министерства"])], said, place);
  expect(told.isNobody("Комитет авиации Министерства транспорта Республики Казахстан", "ours")).toBe(false);
  expect(told.isNobody("Все министерства", "ours")).toBe(false);
  expect(told.isNobody(word, "ours")).toBe(false);
  expect(told.isNobody("все органы", "ours")).toBe(true);
});

it("leaves out a body that has ended where a person said so, and none in force", () => {
  const words = ["Министерство энергетики и ресурсов", "МЭПР", "Порт Актау"];
  const said = new Map(words.map((word) => [wordKey({ of: "organisation", word }), LEFT_OUT]));
  const told = organisationIndex(known, said, place);
  expect(words.map((word) => told.find(word, "ours").is)).toEqual(["left_out", "named", "left_out"]);
});

it.each([
  ["Мин. промышленности, строительства", "Мин. промышленности, строительства"],
  ["Отв.: Мин. промышленности, строительства", "Мин. промышленности, строительства"],
])("leaves whole what shortens one body: %s", (cell, name) => {
  expect(namesInCell(cell, index, "ours")).toEqual([{ name, mark: "" }]);
});

it("puts first whoever is marked as the lead", () => {
  const names = namesInCell("МЭПР, МИД (созыв)", index, "ours");
  expect(leadFirst(names).map(({ name }) => name)).toEqual(["МИД", "МЭПР"]);
});

describe("a body under another", () => {
  const office = organisationIndex(
    [
      ...known,
      ...more,
      body("akimat", ["Акимат Туркестанской области", "Түркістан облысының әкімдігі"]),
      body("business", ["Түркістан облысының кәсіпкерлік және сауда басқармасы"], { parentId: "akimat" }),
      body("culture", ["Түркістан облысының мәдениет басқармасы"], { parentId: "akimat" }),
      body("monopolies", ["Комитет по регулированию естественных монополий", "КРЕМ"], { parentId: "trade" }),
      body("border", ["Ұлттық қауіпсіздік комитетінің Шекара қызметі", "ҰҚК ШҚ"]),
      body("intelligence", ["Ministry of Artificial Intelligence and Digital Development"]),
      body("university", ["Қ.А. Ясауи атындағы Халықаралық қазақ-түрік университеті", "ХҚТУ"]),
      body("oil", ["АО «КазТрансОйл»", "КазТрансОйл"]),
    ],
    new Map(),
    place,
  );
  const find = (name: string) => {
    const found = office.find(name, "ours");
    return "organisation" in found ? found.organisation.code : found.is;
  };

  it.each([
    ["Кәсіпкерлік басқармасы", "business"],
    ["мәдениет басқармасы", "culture"],
    ["КРЕМ МТИ", "monopolies"],
    ["ҰҚК Шекара қызметі", "border"],
    ["Ministry of AI and Digital Development", "intelligence"],
    ["Қ.А. Ясауи атындағы ХҚТУ", "university"],
    // Two bodies, each with a part of its own.
    ["КРЕМ и Министерство торговли", "unknown"],
    ["Министерство торговли, КРЕМ", "unknown"],
  ])("is known without the words of the one above, beside it, and by initials: %s", (name, code) => {
    expect(find(name)).toBe(code);
  });

  it("is not proposed for half a name in common", () => {
    expect(office.proposed("КазТрансГаз", "ours")).toBeNull();
    expect(office.proposed("КазТрансОл", "ours")).toBe("oil");
  });
});

describe("a file of thousands of names that are none", () => {
  it("has the others found by what stands in the registry only", () => {
    const crowded = organisationIndex(known, new Map(), place);
    expect(crowded.find("Минтранс")).toMatchObject({ is: "shortened" });
    for (let at = 0; at < MOST_UNKNOWN; at += 1) crowded.find(`щука-${at}`);

    expect(crowded.find("Мин. транспорта")).toEqual({ is: "unknown" });
    expect(crowded.find("МЭПР")).toMatchObject({ is: "named" });
    expect(crowded.find("Минтранс")).toMatchObject({ is: "shortened" });
  });
});
