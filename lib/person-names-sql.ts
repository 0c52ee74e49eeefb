import { Prisma } from "@/lib/generated/prisma/client";
import type { Language } from "@/lib/vocabulary/languages";

/** What the person is called whose row of `users` is read under this alias, in the columns of lib/localization/person-name.ts. */
export function personNamesSql(alias: string): Prisma.Sql {
  return Prisma.raw(
    `json_build_object('name', ${alias}.name, 'nameKk', ${alias}.name_kk, 'nameRu', ${alias}.name_ru, 'nameEn', ${alias}.name_en, 'nameJa', ${alias}.name_ja)`,
  );
}

/** The same as `personLabel` chooses it, to be sorted by; `u` is the person. */
export function personSeenSql(language: Language): Prisma.Sql {
  return Prisma.raw(`coalesce(u.name_${language}, u.name)`);
}
