import { Prisma } from "@/lib/generated/prisma/client";

/** Every side other than home that a commitment has. Leaps from one to the next in commitment_side_idx: a step a side, however many rows. */
export const knownSidesSql = Prisma.sql`WITH RECURSIVE known (side) AS (
    SELECT min(f.side) FROM search.commitment_side f
    UNION ALL SELECT (SELECT min(f.side) FROM search.commitment_side f WHERE f.side > known.side) FROM known
      WHERE known.side IS NOT NULL)
  SELECT known.side FROM known WHERE known.side <> (SELECT home_side FROM installation)`;

/** The sides of \`c\` other than home, by their code. */
export const counterpartsSql = Prisma.sql`ARRAY(SELECT f.side FROM search.commitment_side f
  WHERE f.commitment_id = c.id AND f.side <> (SELECT home_side FROM installation) ORDER BY f.side)`;

/** That \`c\` is between home and this side; null asks for what has no other side. */
export function hasCounterpartSql(side: Prisma.Sql | null): Prisma.Sql {
  return side
    ? Prisma.sql`EXISTS (SELECT FROM search.commitment_side f WHERE f.commitment_id = c.id AND f.side = ${side})`
    : Prisma.sql`NOT EXISTS (SELECT FROM search.commitment_side f WHERE f.commitment_id = c.id
        AND f.side <> (SELECT home_side FROM installation))`;
}
