import { canCapture } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { Status } from "@/lib/commitments/status";
import { db } from "@/lib/db";
import type { Kind } from "@/lib/extraction/kinds";
import { Prisma } from "@/lib/generated/prisma/client";

export type SimilarCommitment = {
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
};

/** Below this two texts share no more than their trade's usual words. */
const LEAST_LIKENESS = 0.3;

type Asked = { words: string[]; sectorCode: string | null; sides: string[]; organisationIds: string[] };

/**
 * The commitments that a statement most likely restates, the likeliest first: by the likeness of its words and title to
 * their titles and quotes, and by shared sides, sector and organisations. Offered only; a person decides.
 */
export async function listSimilar(viewer: Viewer, { words, sectorCode, sides, organisationIds }: Asked) {
  const asked = words.map((each) => each.trim()).filter((each) => each !== "");
  if (!canCapture(viewer) || asked.length === 0) return [];
  const likeness = (plain: Prisma.Sql) =>
    Prisma.sql`greatest(${Prisma.join(asked.map((each) => Prisma.sql`word_similarity(${each}, ${plain})`))})`;
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(LEAST_LIKENESS)}, true)`;
    return tx.$queryRaw<SimilarCommitment[]>`
      WITH found AS (
        SELECT s.commitment_id AS id, ${likeness(Prisma.sql`s.plain`)} AS likeness
        FROM search.commitment s
        WHERE ${Prisma.join(
          asked.map((each) => Prisma.sql`s.plain %> ${each}`),
          " OR ",
        )}
        ORDER BY likeness DESC, id LIMIT 200
      )
      SELECT c.id, c.reference, c.title_kk AS "titleKk", c.title_ru AS "titleRu", c.title_en AS "titleEn",
        c.title_ja AS "titleJa", c.original::text, c.kind::text, c.status::text, f.likeness::float8,
        c.sector_code = ${sectorCode ?? ""} AS "sameSector", o.shared AS "sharedOrganisations"
      FROM found f JOIN commitment c ON c.id = f.id
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE a.organisation_id = ANY (${organisationIds}::uuid[]))::int AS shared,
          count(DISTINCT a.side) FILTER (WHERE a.side = ANY (${sides}))::int AS sides
        FROM assignment a WHERE a.commitment_id = c.id
      ) o
      ORDER BY f.likeness + CASE WHEN c.sector_code = ${sectorCode ?? ""} THEN 0.1 ELSE 0 END
        + least(o.shared, 3) * 0.05 + least(o.sides, 2) * 0.03 DESC, c.reference
      LIMIT 6`;
  });
}
