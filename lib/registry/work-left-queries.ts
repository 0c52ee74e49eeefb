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

type Reader = Pick<Transaction, "commitment" | "assignment">;

/** Which parts those are. */
export function unfinishedParts(whose: Whose): Prisma.CommitmentWhereInput {
  return { status: { notIn: [...settledStatuses] }, assignments: { some: partsOf(whose) } };
}

function partsOf(whose: Whose) {
  return "organisation" in whose
    ? { organisationId: whose.organisation.id }
    : {
        responsiblePersonId: whose.personId,
        ...(whose.exceptOf === undefined ? {} : { organisationId: { not: whose.exceptOf } }),
      };
}

export async function readWorkLeft(reader: Reader, viewer: Viewer, whose: Whose): Promise<WorkLeft> {
  const where = { AND: [visibleTo(viewer), unfinishedParts(whose)] };
  const count = await reader.commitment.count({ where });
  const items =
    count === 0
      ? []
      : await reader.commitment.findMany({
          where,
          orderBy: [{ series: "asc" }, { number: "asc" }],
          take: NAMED,
          select: {
            id: true,
            reference: true,
            original: true,
            titleKk: true,
            titleRu: true,
            titleEn: true,
            titleJa: true,
          },
        });
  const named = items.map(({ id: _id, ...item }) => item);
  return { count, items: named, href: await handoverOf(reader, whose, items[0]?.id) };
}

/** The page hands over one organisation's parts at a time: of a person's, those of the organisation that the first item is of. */
async function handoverOf(reader: Reader, whose: Whose, firstId: string | undefined): Promise<string> {
  if ("organisation" in whose) return handoverHref({ of: whose.organisation.code });
  const part =
    firstId === undefined
      ? null
      : await reader.assignment.findFirst({
          where: { AND: [{ commitmentId: firstId }, partsOf(whose)] },
          orderBy: { organisation: { code: "asc" } },
          select: { organisation: { select: { code: true } } },
        });
  return handoverHref({ of: part?.organisation.code, person: whose.personId });
}
