import { notesVisibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { Prisma } from "@/lib/generated/prisma/client";
import { readTerms, type Term } from "@/lib/search/read-terms";
import { russianForms } from "@/lib/search/russian-forms";

/** Shorter parts of a word are in no index of three letters. */
const SHORTEST_INDEXED = 3;

/** One or two characters as search.parts_of keeps them: prisma/sql/search.sql. */
const SHORT_JAPANESE = 2;

/**
 * The commitments in which every term is found, as a condition on `c`: among their own words or in the name of an organisation, a
 * responsible person, the sector or a side other than the home side; or else all of them in one note that this person reads. Words in
 * any form by the dictionary, Kazakh ones by their beginning, and any part of a word. As an array the matches are found first and once, by
 * the indexes of the search: left to choose, Postgres reads the list in its order and looks every row up, which for a rare word is
 * all of them. Source: docs/decisions/08-search-namespace.md.
 */
export function searchSql(viewer: Viewer, typed: string): Prisma.Sql {
  const terms = readTerms(typed);
  const [first] = terms;
  if (!first) return Prisma.sql`false`;
  if (terms.length === 1) {
    return Prisma.sql`c.id = ANY (ARRAY(${singleSql(first)}
      UNION ALL SELECT noted.commitment_id FROM (${notedSql(viewer, terms)}) noted))`;
  }
  const own = terms.map((term) => {
    const asked = Prisma.sql`(${wordsSql(term)} || ${referencesSql(term)})`;
    return foundSql(term, asked, false);
  });
  return Prisma.sql`c.id = ANY (ARRAY(
    SELECT f.commitment_id FROM search.commitment f WHERE ${Prisma.join(own, " AND ")}
    UNION ALL SELECT noted.commitment_id FROM (${notedSql(viewer, terms)}) noted))`;
}

/**
 * The commitments in which the only word is found. Who has a part is asked of the assignments, which an index alone answers: as words of
 * every commitment, the references of some dozens of ministries cost the index of words a look at each of its thousands of hits.
 */
function singleSql(term: Term): Prisma.Sql {
  const others = Prisma.sql`n.ref NOT LIKE '=o%' AND n.ref NOT LIKE '=p%'`;
  const asked = Prisma.sql`(${wordsSql(term)} || ${referencesSql(term, others)})`;
  const named = (prefix: string) => Prisma.sql`ARRAY(
    SELECT substr(n.ref, 3)::uuid FROM search.name n WHERE n.ref LIKE ${`${prefix}%`} AND ${nameSql(term)})`;
  return Prisma.sql`SELECT f.commitment_id FROM search.commitment f WHERE ${foundSql(term, asked, true)}
    UNION ALL SELECT a.commitment_id FROM assignment a WHERE a.organisation_id = ANY (${named("=o")})
    UNION ALL SELECT a.commitment_id FROM assignment a WHERE a.responsible_person_id = ANY (${named("=p")})`;
}

/** The notes that this person reads and that have every term in them. */
export function notedSql(viewer: Viewer, terms: readonly Term[]): Prisma.Sql {
  const found = terms.map((term) => foundSql(term, wordsSql(term), terms.length === 1));
  return Prisma.sql`SELECT n.commitment_id, n.text, n.text_in FROM search.note f JOIN note n ON n.id = f.note_id
    WHERE ${Prisma.join(found, " AND ")} AND ${notesVisibleToSql(viewer)}`;
}

/** What the dictionary makes of each term, as json: lexemes of all forms of the word, by which marks are set. */
export function stemsSql(terms: readonly Term[]): Prisma.Sql {
  const forms = terms.map(({ text }) => russianForms(text).join(" "));
  return Prisma.sql`(SELECT json_agg(to_json(tsvector_to_array(to_tsvector('pg_catalog.russian', asked.forms))) ORDER BY asked.place)
    FROM unnest(${forms}::text[]) WITH ORDINALITY AS asked (forms, place))`;
}

/** A condition on `n`, a row of search.name: it has the term in it. */
export function nameSql(term: Term): Prisma.Sql {
  const part = partSql("n", term);
  // A part of a country's name is another country: Оман, Романия. Japanese names have no words.
  const ofAny = term.isJapanese ? part : part && Prisma.sql`(${part} AND n.ref NOT LIKE '=c%')`;
  const words = Prisma.sql`n.words @@ ${wordsSql(term, { isBeginning: true })}`;
  return ofAny ? Prisma.sql`(${words} OR ${ofAny})` : words;
}

/** A condition on `f`, a row of the search. A word that no dictionary keeps (of, и) is asked for only where it is the only one. */
function foundSql(term: Term, asked: Prisma.Sql, isOnly: boolean): Prisma.Sql {
  const part = partSql("f", term);
  const found = part ? Prisma.sql`f.words @@ ${asked} OR ${part}` : Prisma.sql`f.words @@ ${asked}`;
  if (isOnly) return Prisma.sql`(${found})`;
  return Prisma.sql`(${found} OR numnode(plainto_tsquery('pg_catalog.russian', ${term.text})) = 0)`;
}

/** What the term is as words: in any form by the dictionary, in the other script, as the beginning of a Kazakh word, or of any. */
function wordsSql(term: Term, { isBeginning = [...term.text].length < SHORTEST_INDEXED } = {}): Prisma.Sql {
  const { text, isPhrase, other, kazakh } = term;
  const parts = [Prisma.sql`phraseto_tsquery('pg_catalog.russian', ${text})`];
  if (isPhrase) parts.push(Prisma.join(text.split(" ").map(formsSql), " <-> ", "(", ")"));
  else if (word.test(text)) parts.push(formsSql(text));
  if (other !== null) parts.push(formsSql(other));
  if (kazakh !== null) parts.push(Prisma.sql`${`'${kazakh}':*A`}::tsquery`);
  if (isBeginning && word.test(text)) parts.push(Prisma.sql`${`'${text}':*`}::tsquery`);
  return Prisma.sql`(${Prisma.join(parts, " || ")})`;
}

/** Any of the lexemes that the dictionary makes of the forms of a word. */
function formsSql(text: string): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(string_agg(quote_literal(lexeme), ' | '), '')::tsquery
    FROM unnest(tsvector_to_array(to_tsvector('pg_catalog.russian', ${russianForms(text).join(" ")}))) AS lexeme)`;
}

/** Letters and digits alone need no quoting in a query. */
const word = /^[\p{L}\p{N}\p{M}]+$/u;

/** The references of all names with the term in them, which stand among the words of commitments. */
function referencesSql(term: Term, within = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(string_agg(quote_literal(n.ref), ' | '), '')::tsquery FROM search.name n
    WHERE ${nameSql(term)} AND ${notHomeSql} AND ${within})`;
}

/** A condition on `n`: every commitment is of the home side, so its name finds none. */
export const notHomeSql = Prisma.sql`n.ref <> (SELECT '=c' || i.home_side FROM installation i)`;

function partSql(alias: "f" | "n", { text, isJapanese }: Term): Prisma.Sql | null {
  const [parts, plain] =
    alias === "f" ? [Prisma.sql`f.parts`, Prisma.sql`f.plain`] : [Prisma.sql`n.parts`, Prisma.sql`n.plain`];
  const { length } = [...text];
  if (isJapanese && length <= SHORT_JAPANESE) return Prisma.sql`${parts} @> ARRAY[${text}]`;
  if (length < SHORTEST_INDEXED) return null;
  return Prisma.sql`${plain} LIKE ${`%${text.replaceAll(/[\\%_]/g, "\\$&")}%`}`;
}
