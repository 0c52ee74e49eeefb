import type { Source } from "./demonstration";

/**
 * Public sources of what is known beyond the release. Titles say what is found there; a day is given only where the
 * source itself shows one.
 */
export const sources = {
  talksInAstana: {
    title: "Kursiv: Казахстан и Япония ускорят подготовку саммита «Центральная Азия + Япония»",
    url: "https://kz.kursiv.media/en/2025-08-26/engk-nknk-kazakhstan-and-japan-to-accelerate-preparations-for-japancentral-asia-summit",
    kind: "press",
    dated: "2025-08-26",
  },
  japaneseAccount: {
    title: "МИД Японии: пресс-конференция министра 27 августа 2025 года",
    url: "https://www.mofa.go.jp/press/kaiken/kaikenwe_000001_00188.html",
    kind: "counterpart_publication",
    dated: "2025-08-27",
  },
  grantPurpose: {
    title: "Казинформ: Япония предоставит грант для пострадавших от ядерных испытаний в Семее",
    url: "https://qazinform.com/news/japan-decides-to-provide-74mln-in-pro-bono-grant-for-victims-of-nuclear-tests-in-semey-fa452d",
    kind: "press",
    dated: null,
  },
  grantResolution: {
    title: "Постановление Правительства Республики Казахстан от 5 декабря 2025 года № 1054",
    url: "http://insecure.zan.kz/kaz/docs/P2500001054/compare/rus",
    kind: "official_publication",
    dated: "2025-12-05",
  },
  flightIn2017: {
    title: "Kazinform, 31 мая 2016 года: прямой рейс Астана – Токио откроется в 2017 году",
    url: "https://en.inform.kz/amp/astana-tokyo-direct-flight-to-be-launched-in-2017_a2909478/",
    kind: "press",
    dated: "2016-05-31",
  },
  flightIn2019: {
    title: "The Astana Times, апрель 2019 года: рейсы в Токио со второго полугодия 2019 года",
    url: "https://astanatimes.com/2019/04/air-astana-to-launch-flights-to-tokyo-in-second-half-of-2019",
    kind: "press",
    dated: null,
  },
  flightIn2024: {
    title: "The Astana Times, сентябрь 2023 года: рейсы в Токио в следующем году",
    url: "https://astanatimes.com/2023/09/air-astana-plans-to-launch-flights-to-tokyo-singapore-new-york-next-year/",
    kind: "press",
    dated: null,
  },
  flightInMarch2026: {
    title: "Japan Aviation Hub, август 2024 года: рейс Алматы – Токио отложен на март 2026 года",
    url: "https://japanaviationhub.com/news/air-astana-delays-almaty-tokyo-narita-to-2026/",
    kind: "press",
    dated: null,
  },
  flightAnnounced: {
    title: "Trend, 25 августа 2025 года: открытие прямого рейса Алматы – Токио в 2026 году",
    url: "https://menafn.com/1109970860/Kazakhstan-And-Japan-Set-To-Launch-Direct-Almaty-Tokyo-Flight-In-2026",
    kind: "press",
    dated: "2025-08-25",
  },
  flightInJointStatement: {
    title: "Сообщалось: Совместное заявление, декабрь 2025 года, приветствует планы прямых рейсов в 2026 году",
    url: "https://nepalitimes.com/opinion/nuclear-risks-are-rising-again?amp=1",
    kind: "press",
    dated: null,
  },
  flightInMediumTerm: {
    title: "Tengrinews (без даты): рейсы в Токио и Сингапур — «в среднесрочной перспективе»",
    url: "https://en.tengrinews.kz/kazakhstan_news/kazakhstan-discusses-launching-new-international-flights-268136/",
    kind: "press",
    dated: null,
  },
  ecologicalSummitDates: {
    title: "The Astana Times, январь 2026 года: саммит в Астане 22–24 апреля 2026 года",
    url: "https://astanatimes.com/2026/01/astana-to-host-regional-ecological-summit-2026-this-april/",
    kind: "press",
    dated: null,
  },
  environmentMemorandum: {
    title: "Министерство окружающей среды Японии: меморандум о сотрудничестве с Минэкологии РК, декабрь 2025 года",
    url: "https://www.env.go.jp/en/press_00009.html",
    kind: "counterpart_publication",
    dated: null,
  },
  talksInTokyo: {
    title: "Казинформ: решение Японии присоединиться к развитию порта Актау, декабрь 2025 года",
    url: "https://qazinform.com/news/kazakh-president-welcomes-japans-decision-to-join-development-of-aktau-port-908014",
    kind: "press",
    dated: null,
  },
  summitOnTheDay: {
    title: "Asia Economy, 20 декабря 2025 года: первый саммит «Центральная Азия + Япония»",
    url: "https://cm.asiae.co.kr/en/article/2025122016102034851",
    kind: "press",
    dated: "2025-12-20",
  },
  summitHeld: {
    title: "Asia-Plus, 22 декабря 2025 года: итоги первого саммита «Центральная Азия + Япония»",
    url: "https://asiaplustj.info/en/news/tajikistan/politics/20251222/central-asia-and-japan-launch-new-era-of-cooperation-at-first-ever-cajad-leaders-summit",
    kind: "press",
    dated: "2025-12-22",
  },
} as const satisfies Record<string, Source>;
