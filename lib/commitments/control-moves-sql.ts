import { Prisma } from "@/lib/generated/prisma/client";

/** Moves of the control date of `c` since it was set, as rows of `d`: the rule of control-moves.ts. */
const moves = Prisma.sql`FROM deadline_change d WHERE d.commitment_id = c.id AND d.field = 'control' AND d.old_edtf IS NOT NULL
  AND d.is_correction IS NULL AND NOT EXISTS (SELECT FROM deadline_change n WHERE n.commitment_id = c.id AND n.field = 'control'
    AND n.old_edtf IS NULL AND n.occurred_at > d.occurred_at)`;

export const controlMovesSql = Prisma.sql`(SELECT count(*)::int ${moves})`;
export const hasMovedSql = Prisma.sql`EXISTS (SELECT ${moves})`;
