import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * The one definition of what hangs on nobody, as a condition on `c`: an organisation with a part has ended, or a responsible person has
 * left. Who has ended or left is found first, since they are few, and of what they had only what is unfinished
 * (prisma/sql/unfinished-parts.sql). lib/commitments/living.ts says the same of one commitment.
 */
export function hangsOnNobodySql(today: CalendarDate): Prisma.Sql {
  return Prisma.sql`(c.id = ANY (ARRAY(
    SELECT p.commitment_id FROM organisation o JOIN search.unfinished_part p ON p.organisation_id = o.id WHERE o.valid_to < ${today}::date
    UNION ALL SELECT p.commitment_id FROM (${leftPartsSql}) p)))`;
}

/** The unfinished parts whose responsible person has left. */
export const leftPartsSql = Prisma.sql`
  SELECT p.* FROM users u JOIN search.unfinished_part p ON p.person_id = u.id WHERE u.disabled_at IS NOT NULL
  UNION ALL SELECT p.* FROM search.person_elsewhere e JOIN users u ON u.id = e.person_id
    JOIN search.unfinished_part p ON p.person_id = u.id AND p.organisation_id <> u.organisation_id WHERE u.disabled_at IS NULL`;
