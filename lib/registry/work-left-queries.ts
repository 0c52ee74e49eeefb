import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { handoverHref } from "@/lib/commitments/handover/handover-href";
import { settledStatuses } from "@/lib/commitments/living";
import type { Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Language } from "@/lib/vocabulary/languages";

/** As many as are named one by one. */
const NAMED = 20;

type WorkItem = { reference: string; original: Language } & Record<`title${"Kk" | "Ru" | "En" | "Ja"}`, string | null>;

/** What somebody still has to do, within the reader's sight: how many, the first of them, and the page that hands them over. */
export type WorkLeft = { count: number; items: WorkItem[]; href: string };

/** Whose: an organisation's; or what a person is responsible for, beside that of the organisation they go to. */
type Whose = { organisation: { id: string; code: string } } | { personId: string; exceptOf?: string };

/** Which parts those are. */
export function unfinishedParts(whose: Whose): Prisma.CommitmentWhereInput {
  const part =
    "organisation" in whose
      ? { organisationId: whose.organisation.id }
      : {
          responsiblePersonId: whose.personId,
          ...(whose.exceptOf === undefined ? {} : { organisationId: { not: whose.exceptOf } }),
        };
  return { status: { notIn: [...settledStatuses] }, assignments: { some: part } };
}

export async function readWorkLeft(
  reader: Pick<Transaction, "commitment">,
  viewer: Viewer,
  whose: Whose,
): Promise<WorkLeft> {
  const where = { AND: [visibleTo(viewer), unfinishedParts(whose)] };
  const count = await reader.commitment.count({ where });
  const items =
    count === 0
      ? []
      : await reader.commitment.findMany({
          where,
          orderBy: [{ series: "asc" }, { number: "asc" }],
          take: NAMED,
          select: { reference: true, original: true, titleKk: true, titleRu: true, titleEn: true, titleJa: true },
        });
  const href =
    "organisation" in whose ? handoverHref({ of: whose.organisation.code }) : handoverHref({ person: whose.personId });
  return { count, items, href };
}
