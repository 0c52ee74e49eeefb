import { z } from "zod";
import type { Names } from "@/lib/localization/localized";
import type { PersonNames } from "@/lib/localization/person-name";
import { type Language, languages } from "@/lib/vocabulary/languages";

/** What one may choose from in the filters. */
export type FilterOptions = {
  sectors: { code: string; names: Names }[];
  leads: { code: string; side: string; full: Names; short: Names; original: Language }[];
  owners: ({ id: string } & PersonNames)[];
  releases: { code: string; title: string; language: Language }[];
  /** The sides other than home that commitments have. */
  sides: string[];
};

export const noFilterOptions: FilterOptions = { sectors: [], leads: [], owners: [], releases: [], sides: [] };

const name = z.string().nullable();
const language = z.enum(languages);
const many = <Row extends z.ZodType>(row: Row) => z.array(row).nullable();
const found = z.object({
  sectors: many(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()])),
  leads: many(z.tuple([z.string(), z.string(), language, name, name, name, name, name, name, name, name])),
  owners: many(z.tuple([z.uuid(), z.object({ name, nameKk: name, nameRu: name, nameEn: name, nameJa: name })])),
  releases: many(z.tuple([z.string(), z.string(), language])),
  sides: many(z.string()),
});

export function readFilterOptions(row: unknown): FilterOptions {
  const { sectors, leads, owners, releases, sides } = found.parse(row);
  return {
    sectors: (sectors ?? []).map(([code, kk, ru, en, ja]) => ({ code, names: { kk, ru, en, ja } })),
    leads: (leads ?? []).map(([code, side, original, kk, ru, en, ja, shortKk, shortRu, shortEn, shortJa]) => ({
      code,
      side,
      original,
      full: { kk, ru, en, ja },
      short: { kk: shortKk, ru: shortRu, en: shortEn, ja: shortJa },
    })),
    owners: (owners ?? []).map(([id, names]) => ({ id, ...names })),
    releases: (releases ?? []).map(([code, title, language]) => ({ code, title, language })),
    sides: sides ?? [],
  };
}
