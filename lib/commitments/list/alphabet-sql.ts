import { Prisma } from "@/lib/generated/prisma/client";
import { allSidesInAlphabet } from "@/lib/localization/alphabet";
import { readingOrder } from "@/lib/localization/localized";
import { type Language, languages } from "@/lib/vocabulary/languages";

/* Where the database sorts by what a reader sees: the twin of lib/localization/alphabet.ts. */

const collations = new Map(languages.map((language) => [language, Prisma.raw(`COLLATE "${language}-x-icu"`)]));

/** A text in the order of the reader's alphabet, for ORDER BY. */
export function inAlphabetSql(text: Prisma.Sql, language: Language): Prisma.Sql {
  return Prisma.sql`${text} ${collations.get(language) ?? Prisma.empty}`;
}

/** What an organisation `o` is called in lists: its short name in the reader's language, or else its name as `localized` chooses it. */
export function organisationSeenSql(language: Language): Prisma.Sql {
  const names = readingOrder[language].map((each) => Prisma.raw(`o.name_${each}`));
  return Prisma.sql`coalesce(${Prisma.raw(`o.short_${language}`)}, ${Prisma.join(names)})`;
}

/** A side's place among all countries by their names in the reader's language. */
export function sidePlaceSql(side: Prisma.Sql, language: Language): Prisma.Sql {
  return Prisma.sql`array_position(${allSidesInAlphabet(language)}::text[], ${side})`;
}
