import { partners } from "./phrases";
import { nextUuid } from "./uuid";

export type LoadedOrganisation = { id: string; side: string };
type OrganisationRow = Record<string, string> & LoadedOrganisation;

type Names = { ru: string; kk: string; en: string; ja: string };

/** What an office of the home side is for: «Министерство …» and «Комитет …» of each make twenty-four. */
const fields: readonly Names[] = [
  { ru: "горной промышленности", kk: "Тау-кен өнеркәсібі", en: "Mining", ja: "鉱業" },
  { ru: "энергетики", kk: "Энергетика", en: "Energy", ja: "エネルギー" },
  { ru: "инфраструктуры", kk: "Инфрақұрылым", en: "Infrastructure", ja: "インフラ" },
  { ru: "транспорта", kk: "Көлік", en: "Transport", ja: "運輸" },
  { ru: "сельского хозяйства", kk: "Ауыл шаруашылығы", en: "Agriculture", ja: "農業" },
  { ru: "промышленности", kk: "Өнеркәсіп", en: "Industry", ja: "産業" },
  { ru: "труда", kk: "Еңбек", en: "Labour", ja: "労働" },
  { ru: "цифрового развития", kk: "Цифрлық даму", en: "Digital Development", ja: "デジタル発展" },
  { ru: "экологии", kk: "Экология", en: "Ecology", ja: "環境" },
  { ru: "образования", kk: "Білім", en: "Education", ja: "教育" },
  { ru: "здравоохранения", kk: "Денсаулық сақтау", en: "Health", ja: "保健" },
  { ru: "гражданской защиты", kk: "Азаматтық қорғау", en: "Civil Protection", ja: "防災" },
];

const kinds = [
  { code: "ministry", ru: "Министерство", kk: "министрлігі", en: "Ministry of", ja: "省" },
  { code: "committee", ru: "Комитет", kk: "комитеті", en: "Committee of", ja: "委員会" },
] as const;

const SYNTHETIC: Names = { ru: " (условное)", kk: " (шартты)", en: " (synthetic)", ja: "(架空)" };

/** Forty organisations, each marked as synthetic in every language: 24 of the home side, two of each partner. */
export function syntheticOrganisations(homeSide: string): OrganisationRow[] {
  const home = kinds.flatMap((kind) =>
    fields.map((field, index) =>
      organisation(`load-${homeSide.toLowerCase()}-${kind.code}-${index + 1}`, homeSide, {
        ru: `${kind.ru} ${field.ru}`,
        kk: `${field.kk} ${kind.kk}`,
        en: `${kind.en} ${field.en}`,
        ja: `${field.ja}${kind.ja}`,
      }),
    ),
  );
  const abroad = partners.flatMap(({ side, genitive, names: [kk, en, ja] }) => [
    organisation(`load-${side.toLowerCase()}-foreign`, side, {
      ru: `Министерство иностранных дел ${genitive}`,
      kk: `${kk}: Сыртқы істер министрлігі`,
      en: `Ministry of Foreign Affairs, ${en}`,
      ja: `${ja}外務省`,
    }),
    organisation(`load-${side.toLowerCase()}-economy`, side, {
      ru: `Министерство экономики ${genitive}`,
      kk: `${kk}: Экономика министрлігі`,
      en: `Ministry of Economy, ${en}`,
      ja: `${ja}経済省`,
    }),
  ]);
  return [...home, ...abroad];
}

function organisation(code: string, side: string, names: Names): OrganisationRow {
  return {
    id: nextUuid(),
    code,
    side,
    original: "ru",
    name_kk: names.kk + SYNTHETIC.kk,
    name_ru: names.ru + SYNTHETIC.ru,
    name_en: names.en + SYNTHETIC.en,
    name_ja: names.ja + SYNTHETIC.ja,
    short_kk: names.kk,
    short_ru: names.ru,
    short_en: names.en,
    short_ja: names.ja,
  };
}
