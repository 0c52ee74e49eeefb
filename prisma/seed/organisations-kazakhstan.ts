import type { DemonstrationOrganisation } from "./demonstration-organisation";

export const kazakhstaniOrganisations: readonly DemonstrationOrganisation[] = [
  {
    code: "kz-mfa",
    name: {
      ru: "Министерство иностранных дел Республики Казахстан",
      kk: "Қазақстан Республикасының Сыртқы істер министрлігі",
      en: "Ministry of Foreign Affairs of the Republic of Kazakhstan",
      ja: "カザフスタン共和国外務省",
    },
    short: { ru: "МИД РК", kk: "ҚР СІМ", en: "MFA of Kazakhstan", ja: "カザフスタン外務省" },
  },
  {
    code: "kz-transport",
    name: {
      ru: "Министерство транспорта Республики Казахстан",
      kk: "Қазақстан Республикасының Көлік министрлігі",
      en: "Ministry of Transport of the Republic of Kazakhstan",
      ja: "カザフスタン共和国運輸省",
    },
    short: { ru: "Минтранс РК", kk: "ҚР Көлік министрлігі", en: "Ministry of Transport", ja: "カザフスタン運輸省" },
  },
  {
    code: "kz-civil-aviation",
    parent: "kz-transport",
    name: {
      ru: "Комитет гражданской авиации Министерства транспорта Республики Казахстан",
      kk: "Қазақстан Республикасы Көлік министрлігінің Азаматтық авиация комитеті",
      en: "Civil Aviation Committee of the Ministry of Transport of the Republic of Kazakhstan",
      ja: "カザフスタン共和国運輸省民間航空委員会",
    },
    short: { ru: "КГА", kk: "ААК", en: "Civil Aviation Committee", ja: "民間航空委員会" },
  },
  {
    code: "kz-air-astana",
    name: { ru: "АО «Эйр Астана»", kk: "«Эйр Астана» АҚ", en: "Air Astana JSC", ja: "エア・アスタナ" },
    short: { ru: "Эйр Астана", kk: "Эйр Астана", en: "Air Astana", ja: "エア・アスタナ" },
  },
  {
    code: "kz-railways",
    name: {
      ru: "АО «Национальная компания «Қазақстан темір жолы»",
      kk: "«Қазақстан темір жолы» ұлттық компаниясы» АҚ",
      en: "National Company Kazakhstan Temir Zholy JSC",
      ja: "カザフスタン鉄道（カザフスタン・テミル・ジョリ）",
    },
    short: { ru: "КТЖ", kk: "ҚТЖ", en: "KTZ", ja: "カザフスタン鉄道" },
  },
  {
    code: "kz-ecology",
    name: {
      ru: "Министерство экологии и природных ресурсов Республики Казахстан",
      kk: "Қазақстан Республикасының Экология және табиғи ресурстар министрлігі",
      en: "Ministry of Ecology and Natural Resources of the Republic of Kazakhstan",
      ja: "カザフスタン共和国エコロジー・天然資源省",
    },
    short: { ru: "МЭПР", kk: "ЭТРМ", en: "Ministry of Ecology", ja: "エコロジー・天然資源省" },
  },
  {
    code: "kz-science",
    name: {
      ru: "Министерство науки и высшего образования Республики Казахстан",
      kk: "Қазақстан Республикасының Ғылым және жоғары білім министрлігі",
      en: "Ministry of Science and Higher Education of the Republic of Kazakhstan",
      ja: "カザフスタン共和国科学・高等教育省",
    },
    short: { ru: "МНВО", kk: "ҒЖБМ", en: "Ministry of Science", ja: "科学・高等教育省" },
  },
  {
    // Announced on 8 September 2025 on the base of the older ministry: the only day the sources give stands for both ends.
    code: "kz-digital",
    successor: "kz-artificial-intelligence",
    validTo: "2025-09-08",
    name: {
      ru: "Министерство цифрового развития, инноваций и аэрокосмической промышленности Республики Казахстан",
      kk: "Қазақстан Республикасының Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрлігі",
      en: "Ministry of Digital Development, Innovations and Aerospace Industry of the Republic of Kazakhstan",
      ja: "カザフスタン共和国デジタル発展・イノベーション・航空宇宙産業省",
    },
    short: { ru: "МЦРИАП", kk: "ЦДИАӨМ", en: "MDDIAI", ja: "デジタル発展省" },
  },
  {
    code: "kz-artificial-intelligence",
    validFrom: "2025-09-08",
    name: {
      ru: "Министерство искусственного интеллекта и цифрового развития Республики Казахстан",
      kk: "Қазақстан Республикасының Жасанды интеллект және цифрлық даму министрлігі",
      en: "Ministry of Artificial Intelligence and Digital Development of the Republic of Kazakhstan",
      ja: "カザフスタン共和国人工知能・デジタル発展省",
    },
    short: { ru: "МИИЦР", kk: "ЖИЦДМ", en: "Ministry of AI", ja: "人工知能・デジタル発展省" },
  },
  {
    code: "kz-trade",
    name: {
      ru: "Министерство торговли и интеграции Республики Казахстан",
      kk: "Қазақстан Республикасының Сауда және интеграция министрлігі",
      en: "Ministry of Trade and Integration of the Republic of Kazakhstan",
      ja: "カザフスタン共和国貿易・統合省",
    },
    short: { ru: "МТИ", kk: "СИМ", en: "Ministry of Trade", ja: "貿易・統合省" },
  },
  {
    code: "kz-industry",
    name: {
      ru: "Министерство промышленности и строительства Республики Казахстан",
      kk: "Қазақстан Республикасының Өнеркәсіп және құрылыс министрлігі",
      en: "Ministry of Industry and Construction of the Republic of Kazakhstan",
      ja: "カザフスタン共和国産業・建設省",
    },
    short: { ru: "Минпромстрой", kk: "ӨҚМ", en: "Ministry of Industry", ja: "産業・建設省" },
  },
  {
    code: "kz-agriculture",
    name: {
      ru: "Министерство сельского хозяйства Республики Казахстан",
      kk: "Қазақстан Республикасының Ауыл шаруашылығы министрлігі",
      en: "Ministry of Agriculture of the Republic of Kazakhstan",
      ja: "カザフスタン共和国農業省",
    },
    short: { ru: "Минсельхоз", kk: "АШМ", en: "Ministry of Agriculture", ja: "カザフスタン農業省" },
  },
  {
    code: "kz-health",
    name: {
      ru: "Министерство здравоохранения Республики Казахстан",
      kk: "Қазақстан Республикасының Денсаулық сақтау министрлігі",
      en: "Ministry of Healthcare of the Republic of Kazakhstan",
      ja: "カザフスタン共和国保健省",
    },
    short: { ru: "Минздрав", kk: "ДСМ", en: "Ministry of Healthcare", ja: "カザフスタン保健省" },
  },
  {
    code: "kz-emergencies",
    name: {
      ru: "Министерство по чрезвычайным ситуациям Республики Казахстан",
      kk: "Қазақстан Республикасының Төтенше жағдайлар министрлігі",
      en: "Ministry of Emergency Situations of the Republic of Kazakhstan",
      ja: "カザフスタン共和国非常事態省",
    },
    short: { ru: "МЧС", kk: "ТЖМ", en: "Ministry of Emergencies", ja: "非常事態省" },
  },
  {
    code: "kz-kazatomprom",
    name: {
      ru: "АО «Национальная атомная компания «Казатомпром»",
      kk: "«Қазатомөнеркәсіп» ұлттық атом компаниясы» АҚ",
      en: "National Atomic Company Kazatomprom JSC",
      ja: "国営原子力会社カザトムプロム",
    },
    short: { ru: "Казатомпром", kk: "Қазатомөнеркәсіп", en: "Kazatomprom", ja: "カザトムプロム" },
  },
];
