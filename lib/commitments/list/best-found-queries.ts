import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import type { Names } from "@/lib/localization/localized";
import { rankOf } from "@/lib/search/rank-titles";
import { readTerms } from "@/lib/search/read-terms";
import type { Outcome, Status } from "@/lib/vocabulary/commitments";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { readReference } from "../reference";
import { searchSql, stemsSql } from "./search-sql";

type BestFound = {
  reference: string;
  titles: Names;
  original: Language;
  status: Status;
  outcome: Outcome | null;
};

/** Of what is found so many of the latest are weighed: a word that names nearly everything must not cost more. */
const WEIGHED = 200;

/**
 * The few in sight that answer best what was typed: the one whose number it is, those that have it in their title or number, whole words
 * before parts, then those where it was found elsewhere; the latest changed first among equals.
 */
export async function findBest(viewer: Viewer, typed: string, most: number): Promise<BestFound[]> {
  const reference = readReference(typed);
  const terms = readTerms(typed);
  if (terms.length === 0) return [];
  const found = await readRows<
    Omit<BestFound, "titles"> & Record<`title${"Kk" | "Ru" | "En" | "Ja"}`, string | null> & { stems: string[][] }
  >`
    SELECT c.reference, c.title_kk AS "titleKk", c.title_ru AS "titleRu", c.title_en AS "titleEn", c.title_ja AS "titleJa",
      c.original::text AS original, c.status::text AS status, c.outcome::text AS outcome, ${stemsSql(terms)} AS stems
    FROM commitment c
    WHERE (c.reference = ${reference} OR ${searchSql(viewer, typed)}) AND ${visibleToSql(viewer)}
    ORDER BY c.reference IS DISTINCT FROM ${reference}, c.changed_at DESC, c.id DESC LIMIT ${WEIGHED}`;
  return found
    .map(({ stems, titleKk, titleRu, titleEn, titleJa, ...row }) => {
      const titles = { kk: titleKk, ru: titleRu, en: titleEn, ja: titleJa };
      const sought = terms.map((term, index) => ({ ...term, stems: stems[index] ?? [] }));
      const told = languages.flatMap((language) => (titles[language] ? [{ text: titles[language], language }] : []));
      const rank = row.reference === reference ? -1 : rankOf({ reference: row.reference, titles: told }, sought);
      return { rank, row: { ...row, titles } };
    })
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ row }) => row);
}
