import { z } from "zod";
import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { localized, type Names, namesOf, sideName } from "@/lib/localization/localized";
import { personNamesSql } from "@/lib/person-names-sql";
import type { Sought } from "@/lib/search/find-marks";
import { readTerms } from "@/lib/search/read-terms";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { isCurrentSql } from "../translations/texts-sql";
import { type Found, foundIn, type Place } from "./found-in";
import type { ListRow } from "./row";
import { nameSql, notedSql, notHomeSql, stemsSql } from "./search-sql";

/**
 * Where the rows of a page were found, in one statement: their titles' marks, and in which text of theirs, name or note the rest is. Of
 * notes those that this person reads.
 */
export async function readFoundIn(
  viewer: Viewer,
  typed: string,
  rows: readonly ListRow[],
  language: Language,
): Promise<(row: ListRow) => Found> {
  const terms = readTerms(typed);
  if (terms.length === 0 || rows.length === 0) return () => ({ titleMarks: [], lines: [] });
  const [raw] = await readRows<object>`
    WITH named AS MATERIALIZED (SELECT n.ref, n.plain FROM search.name n
      WHERE (${Prisma.join(terms.map(nameSql), " OR ")}) AND ${notHomeSql})
    SELECT
      ${stemsSql(terms)} AS stems,
      (SELECT json_agg(json_build_array(c.id, c.completion_form, c.completion_in,
        (SELECT json_agg(json_build_array(t.text, t.language) ORDER BY t.language = ${language}::language DESC)
          FROM text_translation t WHERE t.commitment_id = c.id AND t.field = 'completion_form'
            AND ${isCurrentSql(Prisma.sql`c.completion_form`)}),
        (SELECT json_agg(json_build_array(s.quote, r.language) ORDER BY r.published_on DESC, s.span_start)
          FROM statement s JOIN release r ON r.id = s.release_id WHERE s.commitment_id = c.id),
        (SELECT json_agg(json_build_array(o.short_kk, o.short_ru, o.short_en, o.short_ja, o.name_kk, o.name_ru, o.name_en, o.name_ja)
            ORDER BY a.role, a.side, a.position)
          FROM assignment a JOIN organisation o ON o.id = a.organisation_id
          WHERE a.commitment_id = c.id AND '=o' || o.id IN (SELECT d.ref FROM named d)),
        (SELECT json_agg(${personNamesSql("u")}) FROM assignment a JOIN users u ON u.id = a.responsible_person_id
          WHERE a.commitment_id = c.id AND u.name IS NOT NULL AND '=p' || u.id IN (SELECT d.ref FROM named d)),
        (SELECT json_agg(json_build_array(substr(d.ref, 3), d.plain) ORDER BY d.ref) FROM named d
          WHERE d.ref LIKE '=c%' AND f.words @@ quote_literal(d.ref)::tsquery),
        (SELECT json_agg(json_build_array(noted.text, noted.text_in)) FROM (${notedSql(viewer, terms)}) noted
          WHERE noted.commitment_id = c.id)))
        FROM commitment c JOIN search.commitment f ON f.commitment_id = c.id
        WHERE c.id = ANY (${rows.map(({ id }) => id)}::uuid[]) AND ${visibleToSql(viewer)}) AS rows`;
  const { stems, rows: parsed } = answer.parse(raw);
  const sought = terms.map((term, index): Sought => ({ ...term, stems: stems[index] ?? [] }));
  const byId = new Map((parsed ?? []).map((one) => [one[0], one]));
  return (row) => {
    const { text, language: shown } = localized(row.titles, row.original, language);
    const places = placesOf(row, shown, byId.get(row.id), language);
    return foundIn(sought, { reference: row.reference, title: { text, language: shown } }, places);
  };
}

const name = z.string().nullable();
const text = z.tuple([z.string(), z.enum(languages)]);
const names = z.tuple([name, name, name, name, name, name, name, name]);
const person = z.object({ name: z.string(), nameKk: name, nameRu: name, nameEn: name, nameJa: name });
const many = <Item extends z.ZodType>(item: Item) => z.array(item).nullable();
const rowOfPlaces = z.tuple([
  z.uuid().toLowerCase(),
  name,
  z.enum(languages).nullable(),
  many(text),
  many(text),
  many(names),
  many(person),
  many(z.tuple([z.string(), z.string()])),
  many(text),
]);
const answer = z.object({ stems: z.array(z.array(z.string())), rows: many(rowOfPlaces) });

/** In the order in which they are shown: what the commitment says of itself, who and what it is about, what others wrote. */
function placesOf(
  row: ListRow,
  shownTitle: Language,
  found: z.infer<typeof rowOfPlaces> | undefined,
  language: Language,
): Place[] {
  const [, form, formIn, forms, quotes, organisations, people, sides, notes] = found ?? [];
  const inOrder = [language, ...languages.filter((each) => each !== language)];
  const textsOf = (of: Names) => inOrder.flatMap((each) => (of[each] ? [{ text: of[each], language: each }] : []));
  return [
    { field: "title", texts: textsOf({ ...row.titles, [shownTitle]: null }) },
    {
      field: "completionForm",
      texts:
        form && formIn ? [[form, formIn] as const, ...(forms ?? [])].map(([text, of]) => ({ text, language: of })) : [],
    },
    ...(sides ?? []).map(
      ([side, alsoCalled]): Place => ({
        field: "side",
        texts: [{ text: sideName(side, language), language }],
        alsoCalled,
      }),
    ),
    ...(organisations ?? []).map((all): Place => {
      const [kk, ru, en, ja, ...full] = all;
      const [fullKk, fullRu, fullEn, fullJa] = full;
      const long: Names = { kk: fullKk, ru: fullRu, en: fullEn, ja: fullJa };
      return { field: "organisation", texts: [...textsOf({ kk, ru, en, ja }), ...textsOf(long)] };
    }),
    ...(people ?? []).map((called): Place => {
      const main = { text: called.name, language: likelyLanguage(called.name) ?? language };
      const inReaders = namesOf(called)[language];
      return {
        field: "person",
        texts: inReaders === null ? [main, ...textsOf(namesOf(called))] : [...textsOf(namesOf(called)), main],
      };
    }),
    { field: "sector", texts: textsOf(row.sector) },
    ...(quotes ?? []).map(
      ([quote, quoteIn]): Place => ({ field: "quote", texts: [{ text: quote, language: quoteIn }] }),
    ),
    ...(notes ?? []).map(([note, noteIn]): Place => ({ field: "note", texts: [{ text: note, language: noteIn }] })),
  ];
}
