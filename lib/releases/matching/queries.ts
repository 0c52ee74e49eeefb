import { canCapture } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { SEVERAL_SIDES } from "@/lib/commitments/series";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { Prisma } from "@/lib/generated/prisma/client";
import { fold } from "@/lib/search/fold";
import type { Kind, Status } from "@/lib/vocabulary/commitments";

type SimilarCommitment = {
  id: string;
  reference: string;
  titleKk: string | null;
  titleRu: string | null;
  titleEn: string | null;
  titleJa: string | null;
  original: "kk" | "ru" | "en" | "ja";
  kind: Kind;
  status: Status;
  /** 0 to 1: how much of the words is in its titles and quotes. */
  likeness: number;
  sameSector: boolean;
  /** How many organisations it shares with what the proposal names so far. */
  sharedOrganisations: number;
  /** The words that stood in the proposal's place before a correction belong to it. */
  wasHere: boolean;
};

/** Below this two texts share no more than their trade's usual words. */
const LEAST_LIKENESS = 0.3;

/** Only so many are compared letter by letter, which takes long: those that share most words. */
const MOST_COMPARED = 150;

type Asked = {
  words: string[];
  sectorCode: string | null;
  sides: string[];
  organisationIds: string[];
  /** What an earlier edition's words in the same place belong to: the likeliest, however little they share now. */
  earlierId: string | null;
};

/**
 * The commitments that a statement most likely restates, the likeliest first: by the likeness of its words and title to
 * their titles and quotes, and by shared sector and organisations; before them what stood in the same place before. Looked for among those with the same sides, by whole words first
 * and then letter by letter, as prisma/sql/search.sql keeps them. Offered only; a person decides.
 */
export async function listSimilar(viewer: Viewer, { words, sectorCode, sides, organisationIds, earlierId }: Asked) {
  const asked = words.map((each) => fold(each).trim()).filter((each) => each !== "");
  if (!canCapture(viewer) || asked.length === 0) return [];
  const likeness = Prisma.join(asked.map((each) => Prisma.sql`word_similarity(${each}, n.plain)`));
  const all = asked.join(" ");
  // Japanese parts no words.
  const isParted = !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(all);
  const near = isParted ? Prisma.sql`s.words @@ q.lexemes` : Prisma.sql`true`;
  const nearness = isParted ? Prisma.sql`ts_rank(s.words, q.lexemes)` : Prisma.sql`word_similarity(${all}, s.plain)`;
  return db().$queryRaw<SimilarCommitment[]>`
    WITH q AS (
      SELECT coalesce(string_agg(DISTINCT quote_literal(lexeme), ' | '), '')::tsquery AS lexemes
      FROM unnest(to_tsvector('russian', ${all}) || to_tsvector('english', ${all}) || to_tsvector('simple', ${all}))
    ), near AS (
      SELECT c.id, s.plain
      FROM q, commitment c JOIN search.commitment s ON s.commitment_id = c.id
      WHERE (${ofSides(sides)}) AND ${near}
      ORDER BY ${nearness} DESC, c.changed_at DESC, c.id
      LIMIT ${MOST_COMPARED}
    ), compared AS (
      SELECT n.id, n.plain FROM near n
      UNION SELECT s.commitment_id, s.plain FROM search.commitment s WHERE s.commitment_id = ${earlierId}::uuid
    ), found AS (
      SELECT n.id, greatest(${likeness})::float8 AS likeness FROM compared n
    )
    SELECT c.id, c.reference, c.title_kk AS "titleKk", c.title_ru AS "titleRu", c.title_en AS "titleEn",
      c.title_ja AS "titleJa", c.original::text, c.kind::text, c.status::text, f.likeness,
      c.sector_code = ${sectorCode ?? ""} AS "sameSector", o.shared AS "sharedOrganisations",
      c.id IS NOT DISTINCT FROM ${earlierId}::uuid AS "wasHere"
    FROM found f JOIN commitment c ON c.id = f.id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS shared FROM assignment a
      WHERE a.commitment_id = c.id AND a.organisation_id = ANY (${organisationIds}::uuid[])
    ) o
    WHERE f.likeness >= ${LEAST_LIKENESS} OR c.id = ${earlierId}::uuid
    ORDER BY (c.id IS NOT DISTINCT FROM ${earlierId}::uuid) DESC, f.likeness + CASE WHEN c.sector_code = ${sectorCode ?? ""} THEN 0.1 ELSE 0 END
      + least(o.shared, 3) * 0.05 DESC, c.reference
    LIMIT 6`;
}

/**
 * By the series of the reference, which names the sides, as a range of an index: "." is what comes after "-". And by the sides of its own,
 * where a list names several beside a reference to one of them.
 */
function ofSides(sides: readonly string[]): Prisma.Sql {
  const { homeSide } = env();
  const others = sides.filter((side) => side !== homeSide);
  const ofSeries = [...others, SEVERAL_SIDES].map(
    (side) => Prisma.sql`c.series >= ${`${homeSide}-${side}-`} AND c.series < ${`${homeSide}-${side}.`}`,
  );
  return Prisma.join([...ofSeries, Prisma.sql`cardinality(c.sides) > 0 AND c.sides && ${others}::text[]`], " OR ");
}
