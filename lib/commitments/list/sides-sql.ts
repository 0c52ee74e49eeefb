import { Prisma } from "@/lib/generated/prisma/client";

/** Every side other than home that a commitment may have: of organisations, of meetings, of series of numbers. */
export const knownSidesSql = Prisma.sql`SELECT known.side FROM (SELECT o.side FROM organisation o
    UNION SELECT unnest(m.sides) FROM meeting m
    UNION SELECT split_part(n.series, '-', 2) FROM reference_counter n) known
  WHERE known.side ~ '^[A-Z]{2}$' AND known.side <> (SELECT home_side FROM installation)`;

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
