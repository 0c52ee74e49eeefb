import type { DemonstrationCommitment } from "../demonstration";
import { demonstrationInterim } from "../demonstration-texts";

const digitalTechnologies: DemonstrationCommitment = {
  number: 9,
  titles: {
    ru: "Внедрение цифровых технологий, включая ИИ, с японскими инвесторами",
    kk: "Жапон инвесторларымен бірге цифрлық технологияларды, соның ішінде жасанды интеллектті енгізу",
    en: "Introduction of digital technologies, including AI, with Japanese investors",
    ja: "日本の投資家との人工知能（AI）を含むデジタル技術の導入",
  },
  kind: "offered",
  sector: "information_technology",
  // The verb is shared with the Middle Corridor, so the passage repeats it.
  span: [2232, 2389],
  statedBy: ["KZ"],
  cues: ["по словам главы МИД РК", "готов к"],
  owners: { KZ: ["kz-digital", "kz-artificial-intelligence"], JP: ["jp-meti", "jp-internal-affairs"] },
  completionForm:
    "Предлагается: определён хотя бы один совместный проект по цифровым технологиям или ИИ и его участники (меморандум или письмо).",
  nextStep: "Уточнить, какое подразделение нового министерства ведёт пункт.",
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: 12 },
    {
      on: "2025-09-30",
      step: "note",
      text:
        "По открытым источникам: 8 сентября 2025 года объявлено о создании Министерства искусственного интеллекта и цифрового " +
        "развития на базе МЦРИАП (https://profit.kz/news/71553/); к 30 сентября назван министр. Новое министерство указано " +
        "соисполнителем.",
    },
  ],
};

const exportGrowth: DemonstrationCommitment = {
  number: 10,
  titles: {
    ru: "Готовность увеличить экспорт (уголь, металлургия, нефтехимия, продовольствие)",
    kk: "Экспортты ұлғайтуға дайындық (көмір, металлургия, мұнай-химия, азық-түлік)",
    en: "Readiness to increase exports (coal, metals, petrochemicals, food)",
    ja: "輸出拡大の用意（石炭、冶金、石油化学、食品）",
  },
  kind: "offered",
  sector: "industrial_cooperation",
  span: [1696, 1872],
  statedBy: ["KZ"],
  cues: ["выразил готовность"],
  owners: { KZ: ["kz-trade", "kz-industry", "kz-agriculture"], JP: ["jp-meti"] },
  completionForm:
    "Предлагается: постоянный контроль, раз в квартал — справка об экспорте в Японию по названным товарам по данным статистики.",
  nextStep: "Представить справку за очередной квартал.",
  clarification: "Слова «115 млн тонн в год – крупнейший показатель в мире» — часть цитаты; число не проверялось.",
  reportInterval: 90,
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: null },
    { on: -30, step: "report", type: "interim", by: "coordinator", text: demonstrationInterim },
  ],
};

const rareElements: DemonstrationCommitment = {
  number: 11,
  titles: {
    ru: "Конкретные инвестпроекты по редким и стратегическим элементам",
    kk: "Сирек және стратегиялық маңызы бар элементтер бойынша нақты инвестициялық жобалар",
    en: "Concrete investment projects in rare and strategic elements",
    ja: "希少・戦略的元素に関する具体的な投資案件",
  },
  kind: "discussed",
  sector: "mining_metallurgy",
  span: [2950, 3026],
  statedBy: ["KZ", "JP"],
  cues: ["обсуждают"],
  owners: { KZ: ["kz-industry", "kz-kazatomprom"], JP: ["jp-meti", "jp-jogmec"] },
  completionForm: "Предлагается: представлен перечень обсуждаемых проектов с указанием отрасли, участников и стадии.",
  nextStep: "Запросить перечень проектов и уточнить, к какой сфере они относятся.",
  clarification:
    "Слова «в этой сфере» неоднозначны: перед ними названы и атомная энергетика, и редкие и стратегически важные элементы. " +
    "К какой сфере относятся проекты, уточняется; состав соисполнителей — к подтверждению.",
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: 75 },
    { on: -15, step: "report", type: "interim", by: "coordinator", text: demonstrationInterim },
  ],
};

export const economy = [digitalTechnologies, exportGrowth, rareElements] as const;
