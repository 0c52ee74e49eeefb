import type { Names } from "./demonstration";

/** The ten fields the release lists, in its order, then those its other commitments need. Order is the position. */
export const sectors: readonly ({ code: string } & Names)[] = [
  {
    code: "mining_metallurgy",
    ru: "Горно-металлургическая отрасль",
    kk: "Тау-кен металлургия саласы",
    en: "Mining and metallurgy",
    ja: "鉱業・冶金",
  },
  {
    code: "energy",
    ru: "Энергетика, включая ВИЭ",
    kk: "Энергетика, ЖЭК-ті қоса алғанда",
    en: "Energy, incl. renewables",
    ja: "エネルギー（再生可能エネルギーを含む）",
  },
  { code: "infrastructure", ru: "Инфраструктура", kk: "Инфрақұрылым", en: "Infrastructure", ja: "インフラ" },
  { code: "transport", ru: "Транспорт", kk: "Көлік", en: "Transport", ja: "運輸・交通" },
  { code: "logistics", ru: "Логистика", kk: "Логистика", en: "Logistics", ja: "物流" },
  {
    code: "food_security",
    ru: "Продовольственная безопасность",
    kk: "Азық-түлік қауіпсіздігі",
    en: "Food security",
    ja: "食料安全保障",
  },
  {
    code: "industrial_cooperation",
    ru: "Промышленная кооперация",
    kk: "Өнеркәсіптік кооперация",
    en: "Industrial cooperation",
    ja: "産業協力",
  },
  { code: "pharmaceuticals", ru: "Фармацевтика", kk: "Фармацевтика", en: "Pharmaceuticals", ja: "医薬品" },
  {
    code: "human_resources",
    ru: "Развитие человеческих ресурсов",
    kk: "Адам ресурстарын дамыту",
    en: "Human resources development",
    ja: "人材育成",
  },
  {
    code: "information_technology",
    ru: "Информационные технологии",
    kk: "Ақпараттық технологиялар",
    en: "Information technology",
    ja: "情報技術",
  },
  { code: "environment", ru: "Экология", kk: "Экология", en: "Environment", ja: "環境" },
  { code: "education", ru: "Образование", kk: "Білім беру", en: "Education", ja: "教育" },
  { code: "health", ru: "Здравоохранение", kk: "Денсаулық сақтау", en: "Health", ja: "保健・医療" },
  {
    code: "emergencies",
    ru: "Чрезвычайные ситуации",
    kk: "Төтенше жағдайлар",
    en: "Emergencies",
    ja: "防災・緊急事態",
  },
  { code: "political", ru: "Политический диалог", kk: "Саяси диалог", en: "Political dialogue", ja: "政治対話" },
];
