import type { DemonstrationOrganisation } from "./demonstration-organisation";

export const japaneseOrganisations: readonly DemonstrationOrganisation[] = [
  {
    code: "jp-mofa",
    name: {
      ja: "外務省",
      ru: "Министерство иностранных дел Японии",
      kk: "Жапонияның Сыртқы істер министрлігі",
      en: "Ministry of Foreign Affairs of Japan",
    },
    short: { ja: "外務省", ru: "МИД Японии", kk: "Жапония СІМ", en: "MOFA" },
  },
  {
    code: "jp-mlit",
    name: {
      ja: "国土交通省",
      ru: "Министерство земли, инфраструктуры, транспорта и туризма Японии",
      kk: "Жапонияның Жер, инфрақұрылым, көлік және туризм министрлігі",
      en: "Ministry of Land, Infrastructure, Transport and Tourism of Japan",
    },
    short: { ja: "国交省", ru: "Минтранс Японии", kk: "Жапония Көлік министрлігі", en: "MLIT" },
  },
  {
    code: "jp-civil-aviation",
    parent: "jp-mlit",
    name: {
      ja: "国土交通省航空局",
      ru: "Бюро гражданской авиации Министерства земли, инфраструктуры, транспорта и туризма Японии",
      kk: "Жапонияның Жер, инфрақұрылым, көлік және туризм министрлігінің Азаматтық авиация бюросы",
      en: "Civil Aviation Bureau, Ministry of Land, Infrastructure, Transport and Tourism of Japan",
    },
    short: { ja: "航空局", ru: "Бюро гражданской авиации", kk: "Азаматтық авиация бюросы", en: "JCAB" },
  },
  {
    code: "jp-japan-airlines",
    name: {
      ja: "日本航空",
      ru: "Японские авиалинии (Japan Airlines)",
      kk: "Жапон әуе желілері (Japan Airlines)",
      en: "Japan Airlines",
    },
    short: { ja: "日本航空", ru: "Japan Airlines", kk: "Japan Airlines", en: "JAL" },
  },
  {
    code: "jp-mext",
    name: {
      ja: "文部科学省",
      ru: "Министерство образования, культуры, спорта, науки и технологий Японии",
      kk: "Жапонияның Білім, мәдениет, спорт, ғылым және технологиялар министрлігі",
      en: "Ministry of Education, Culture, Sports, Science and Technology of Japan",
    },
    short: { ja: "文科省", ru: "Минобразования Японии", kk: "Жапония Білім министрлігі", en: "MEXT" },
  },
  {
    code: "jp-meti",
    name: {
      ja: "経済産業省",
      ru: "Министерство экономики, торговли и промышленности Японии",
      kk: "Жапонияның Экономика, сауда және өнеркәсіп министрлігі",
      en: "Ministry of Economy, Trade and Industry of Japan",
    },
    short: { ja: "経産省", ru: "Минэкономики Японии", kk: "Жапония Экономика министрлігі", en: "METI" },
  },
  {
    code: "jp-health",
    name: {
      ja: "厚生労働省",
      ru: "Министерство здравоохранения, труда и благосостояния Японии",
      kk: "Жапонияның Денсаулық сақтау, еңбек және әл-ауқат министрлігі",
      en: "Ministry of Health, Labour and Welfare of Japan",
    },
    short: { ja: "厚労省", ru: "Минздрав Японии", kk: "Жапония Денсаулық сақтау министрлігі", en: "MHLW" },
  },
  {
    code: "jp-environment",
    name: {
      ja: "環境省",
      ru: "Министерство окружающей среды Японии",
      kk: "Жапонияның Қоршаған орта министрлігі",
      en: "Ministry of the Environment of Japan",
    },
    short: { ja: "環境省", ru: "Минокружающей среды Японии", kk: "Жапония Қоршаған орта министрлігі", en: "MOE" },
  },
  {
    code: "jp-cabinet-office",
    name: {
      ja: "内閣府（防災担当）",
      ru: "Канцелярия Кабинета министров Японии (предупреждение стихийных бедствий)",
      kk: "Жапония Министрлер кабинетінің кеңсесі (апаттардың алдын алу)",
      en: "Cabinet Office of Japan (Disaster Management)",
    },
    short: {
      ja: "内閣府（防災）",
      ru: "Канцелярия Кабинета министров",
      kk: "Жапония Министрлер кабинетінің кеңсесі",
      en: "Cabinet Office",
    },
  },
  {
    code: "jp-internal-affairs",
    name: {
      ja: "総務省",
      ru: "Министерство внутренних дел и коммуникаций Японии",
      kk: "Жапонияның Ішкі істер және коммуникациялар министрлігі",
      en: "Ministry of Internal Affairs and Communications of Japan",
    },
    short: { ja: "総務省", ru: "Минкоммуникаций Японии", kk: "Жапония Коммуникациялар министрлігі", en: "MIC" },
  },
  {
    code: "jp-jica",
    name: {
      ja: "国際協力機構",
      ru: "Японское агентство международного сотрудничества (JICA)",
      kk: "Жапонияның халықаралық ынтымақтастық агенттігі (JICA)",
      en: "Japan International Cooperation Agency (JICA)",
    },
    short: { ja: "JICA", ru: "JICA", kk: "JICA", en: "JICA" },
  },
  {
    code: "jp-jogmec",
    name: {
      ja: "エネルギー・金属鉱物資源機構",
      ru: "Японская организация по энергетической и металлической безопасности (JOGMEC)",
      kk: "Жапонияның энергетика және металдар қауіпсіздігі ұйымы (JOGMEC)",
      en: "Japan Organization for Metals and Energy Security (JOGMEC)",
    },
    short: { ja: "JOGMEC", ru: "JOGMEC", kk: "JOGMEC", en: "JOGMEC" },
  },
];
