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
  completionForm: {
    ru: "Предлагается: определён хотя бы один совместный проект по цифровым технологиям или ИИ и его участники (меморандум или письмо).",
    kk: "Ұсынылады: цифрлық технологиялар немесе жасанды интеллект бойынша кемінде бір бірлескен жоба және оның қатысушылары айқындалды (меморандум немесе хат).",
    en: "Proposed: at least one joint project in digital technologies or AI and its participants are determined (a memorandum or a letter).",
    ja: "案：デジタル技術又は人工知能（AI）に関する共同案件が少なくとも1件とその参加者が特定されたこと（覚書又は書簡）。",
  },
  nextStep: {
    ru: "Уточнить, какое подразделение нового министерства ведёт пункт.",
    kk: "Тармақты жаңа министрліктің қай бөлімшесі жүргізетінін нақтылау.",
    en: "Clarify which unit of the new ministry is in charge of the item.",
    ja: "新しい省のどの部局がこの事項を担当するかを確認する。",
  },
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: 45 },
    {
      on: "2025-09-30",
      step: "note",
      text:
        "По открытым источникам: 8 сентября 2025 года объявлено о создании Министерства искусственного интеллекта и цифрового " +
        "развития на базе МЦРИАП (https://profit.kz/news/71553/); к 30 сентября назван министр. Новое министерство указано " +
        "соисполнителем.",
    },
    {
      on: -4,
      step: "lead_changed",
      reason: {
        ru: "Демонстрационная запись: показывает смену ответственного исполнителя. О новом министерстве сказано в заметке.",
        kk: "Көрсетілім жазбасы: жауапты орындаушының ауысуын көрсетеді. Жаңа министрлік туралы жазбада айтылған.",
        en: "Demonstration entry: shows a change of lead. The note tells of the new ministry.",
        ja: "デモ用の記録：主担当の変更の表示例。新しい省についてはメモを参照。",
      },
    },
    {
      on: -2,
      step: "objection_raised",
      by: "coordinator",
      ground: "not_promised",
      reason: {
        ru: "Демонстрационное возражение: в тексте Казахстан «готов к совместной работе», о самом внедрении обещания нет.",
        kk: "Көрсетілім қарсылығы: мәтінде Қазақстан «бірлескен жұмысқа дайын» делінген, енгізудің өзі уәде етілмеген.",
        en: "Demonstration objection: in the text Kazakhstan is “ready for joint work”; the introduction itself is not promised.",
        ja: "デモ用の異議：本文ではカザフスタンは「共同作業の用意がある」とされ、導入そのものは約束されていない。",
      },
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
  completionForm: {
    ru: "Предлагается: постоянный контроль, раз в квартал — справка об экспорте в Японию по названным товарам по данным статистики.",
    kk: "Ұсынылады: тұрақты бақылау, тоқсанына бір рет — аталған тауарлар бойынша Жапонияға экспорт туралы статистика деректеріне негізделген анықтама.",
    en: "Proposed: standing control; once a quarter a note on exports to Japan of the goods named, by statistics.",
    ja: "案：継続事項とし、四半期に一度、挙げられた品目の対日輸出に関する統計に基づく資料を提出すること。",
  },
  nextStep: {
    ru: "Представить справку за очередной квартал.",
    kk: "Кезекті тоқсан бойынша анықтама ұсыну.",
    en: "Present the note for the next quarter.",
    ja: "次の四半期の資料を提出する。",
  },
  clarification: {
    ru: "Слова «115 млн тонн в год – крупнейший показатель в мире» — часть цитаты; число не проверялось.",
    kk: "«Жылына 115 млн тонна – әлемдегі ең ірі көрсеткіш» деген сөздер — дәйексөздің бір бөлігі; сан тексерілген жоқ.",
    en: "The words “115 million tonnes a year, the largest figure in the world” are part of the quote; the figure was not checked.",
    ja: "「年間1億1,500万トン、世界最大の規模」という文言は引用の一部であり、数値は検証していない。",
  },
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
  completionForm: {
    ru: "Предлагается: представлен перечень обсуждаемых проектов с указанием отрасли, участников и стадии.",
    kk: "Ұсынылады: саласы, қатысушылары мен сатысы көрсетілген талқыланып жатқан жобалардың тізбесі ұсынылды.",
    en: "Proposed: a list of the projects under discussion has been presented, with sector, participants and stage.",
    ja: "案：協議中の案件の一覧が、分野、参加者及び段階を付して提出されたこと。",
  },
  nextStep: {
    ru: "Запросить перечень проектов и уточнить, к какой сфере они относятся.",
    kk: "Жобалардың тізбесін сұрату және олардың қай салаға жататынын нақтылау.",
    en: "Ask for the list of projects and clarify which sector they belong to.",
    ja: "案件の一覧を照会し、どの分野に属するかを確認する。",
  },
  clarification: {
    ru:
      "Слова «в этой сфере» неоднозначны: перед ними названы и атомная энергетика, и редкие и стратегически важные элементы. " +
      "К какой сфере относятся проекты, уточняется; состав соисполнителей — к подтверждению.",
    kk: "«Осы салада» деген сөздер бірмәнді емес: олардың алдында атом энергетикасы да, сирек және стратегиялық маңызы бар элементтер де аталған. Жобалардың қай салаға жататыны нақтылануда; бірлесіп орындаушылардың құрамы расталуы тиіс.",
    en: "The words “in this field” are ambiguous: both nuclear energy and rare and strategic elements are named before them. Which sector the projects belong to is being clarified; the co-executors are to be confirmed.",
    ja: "「この分野で」という文言は一義的でない。その前に原子力と希少・戦略的元素の双方が挙げられている。案件がどの分野に属するかは確認中であり、副担当の構成は今後確定する。",
  },
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: 75 },
    { on: -15, step: "report", type: "interim", by: "coordinator", text: demonstrationInterim },
  ],
};

export const economy = [digitalTechnologies, exportGrowth, rareElements] as const;
