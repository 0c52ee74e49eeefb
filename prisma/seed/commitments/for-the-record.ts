import type { DemonstrationCommitment } from "../demonstration";

const reason = {
  ru: "Политическое заявление без поручения и срока: учитывается для сведения.",
  kk: "Тапсырмасы мен мерзімі жоқ саяси мәлімдеме: мәлімет үшін есепке алынады.",
  en: "A political statement without a task or a date: kept for information.",
  ja: "指示も期限も伴わない政治的表明であり、参考として記録する。",
};
const history = [
  { on: "2025-08-25", step: "captured" },
  { on: "2025-08-26", step: "set_for_record", reason },
] as const;

const diplomats = { sector: "political", statedBy: ["KZ", "JP"], owners: { KZ: ["kz-mfa"], JP: ["jp-mofa"] } } as const;

/** C14, C16 and C23 to C26: said by both sides, nothing to be asked for. */
export const forTheRecord: readonly DemonstrationCommitment[] = [
  {
    ...diplomats,
    number: 14,
    titles: {
      ru: "Сотрудничество в ядерной медицине, здравоохранении и предотвращении ЧС",
      kk: "Ядролық медицина, денсаулық сақтау және төтенше жағдайлардың алдын алу саласындағы ынтымақтастық",
      en: "Cooperation in nuclear medicine, health and emergency prevention",
      ja: "核医学、保健及び緊急事態の予防に関する協力",
    },
    kind: "discussed",
    sector: "health",
    span: [3249, 3361],
    cues: ["обсудили"],
    owners: { KZ: ["kz-health", "kz-emergencies"], JP: ["jp-health", "jp-cabinet-office"] },
    history: [
      { on: "2025-08-25", step: "captured" },
      {
        on: "2025-08-26",
        step: "set_for_record",
        reason: {
          ru: "Общая тема двух отдельных пунктов (обучение медиков и раннее оповещение): сама учитывается для сведения.",
          kk: "Екі жеке тармақтың (медицина мамандарын оқыту және ерте ескерту) ортақ тақырыбы: өзі мәлімет үшін есепке алынады.",
          en: "The common subject of two separate items (training of doctors and early warning): itself kept for information.",
          ja: "二つの個別事項（医療人材の研修及び早期警戒）に共通する主題であり、それ自体は参考として記録する。",
        },
      },
    ],
  },
  {
    ...diplomats,
    number: 15,
    titles: {
      ru: "Заинтересованность в развитии сотрудничества в десяти сферах",
      kk: "Он салада ынтымақтастықты дамытуға мүдделілік",
      en: "Mutual interest in ten sectors of economic cooperation",
      ja: "経済協力10分野に対する双方の関心",
    },
    kind: "interested",
    span: [1875, 2192],
    cues: ["заинтересованы"],
    owners: { KZ: ["kz-mfa"], JP: ["jp-mofa", "jp-meti"] },
    history: [
      { on: "2025-08-25", step: "captured" },
      {
        on: "2025-08-26",
        step: "set_for_record",
        reason: {
          ru: "Перечень сфер использован как справочник отраслей; отдельного действия в нём не названо.",
          kk: "Салалар тізбесі салалар анықтамалығы ретінде пайдаланылды; онда жеке іс-әрекет аталмаған.",
          en: "The list of sectors was used as the register’s list of sectors; it names no separate action.",
          ja: "分野の列挙は分野の基本データとして用いた。個別の行動は挙げられていない。",
        },
      },
    ],
  },
  {
    ...diplomats,
    number: 16,
    titles: {
      ru: "Сотрудничество в формате «Центральная Азия+»; международная и региональная повестка",
      kk: "«Орталық Азия+» форматындағы ынтымақтастық; халықаралық және өңірлік күн тәртібі",
      en: "Cooperation in the “Central Asia+” format; international and regional agenda",
      ja: "「中央アジア＋」の枠組みでの協力、国際・地域情勢",
    },
    kind: "discussed",
    span: [3735, 3851],
    cues: ["обсудили"],
    clarification: {
      ru: "Здесь сказано «формат Центральная Азия+», в начале текста — «формат ЦА + Япония»: один ли это формат, текст не говорит.",
      kk: "Мұнда «Орталық Азия+ форматы», мәтіннің басында «ОА + Жапония форматы» делінген: бұл бір формат па, мәтін айтпайды.",
      en: "Here it says “the Central Asia+ format”, at the beginning of the text “the CA + Japan format”: whether they are the same format the text does not say.",
      ja: "ここでは「『中央アジア＋』の枠組み」、本文の冒頭では「『中央アジア＋日本』の枠組み」とあり、同一の枠組みかどうかを本文は述べていない。",
    },
    history,
  },
  {
    ...diplomats,
    number: 17,
    titles: {
      ru: "Поддержка нераспространения; необходимость прогресса в разоружении",
      kk: "Ядролық қаруды таратпауды қолдау; қарусыздану саласындағы ілгерілеу қажеттілігі",
      en: "Support of nuclear non-proliferation; need for progress in disarmament",
      ja: "核不拡散への支持、軍縮における進展の必要性",
    },
    kind: "reaffirmed",
    span: [3888, 4034],
    cues: ["подтвердили поддержку"],
    history,
  },
  {
    ...diplomats,
    number: 18,
    titles: {
      ru: "Взаимная поддержка в рамках ООН, МАГАТЭ и ДНЯО",
      kk: "БҰҰ, МАГАТЭ және Ядролық қаруды таратпау туралы шарт аясындағы өзара қолдау",
      en: "Mutual support at the UN, the IAEA and under the NPT",
      ja: "国連、IAEA及び核兵器不拡散条約（NPT）における相互支援",
    },
    kind: "reaffirmed",
    span: [4036, 4221],
    cues: ["остаются приверженными"],
    history,
  },
  {
    ...diplomats,
    number: 19,
    titles: {
      ru: "Перспективы укрепления двусторонних отношений",
      kk: "Екіжақты қатынастарды нығайту келешегі",
      en: "Prospects of stronger bilateral relations",
      ja: "二国間関係の強化の展望",
    },
    kind: "discussed",
    span: [265, 319],
    cues: ["обсудили"],
    history,
  },
];
