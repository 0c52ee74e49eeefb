import { isInForce } from "@/lib/commitments/organisations-in-force";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";

export type RegistryOrganisation = {
  id: string;
  side: string;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  successorId: string | null;
};

/** Why an organisation is proposed: it answers for the sector, or it leads so many commitments of it. */
type OwnerReason = { is: "answers" } | { is: "leads"; commitments: number };
export type LikelyOwner = {
  organisationId: string;
  side: string;
  reason: OwnerReason;
  /** The one that answered for the sector or led it, where this one has taken its place. */
  insteadOf: string | null;
};

/**
 * The likely lead of each side for a sector: the first that answers for it, else the one that leads most commitments of it.
 * Asked for as of the day of publication; who existed no longer then, or does not today, is followed to who took its place.
 * Proposed only: a person takes it or leaves it.
 */
export function likelyOwners(
  known: ReadonlyMap<string, RegistryOrganisation>,
  { answering, leading }: { answering: readonly string[]; leading: readonly { id: string; commitments: number }[] },
  { sides, publishedOn, today }: { sides: readonly string[]; publishedOn: CalendarDate; today: CalendarDate },
): LikelyOwner[] {
  const candidates: { id: string; reason: OwnerReason }[] = [
    ...answering.map((id) => ({ id, reason: { is: "answers" as const } })),
    ...leading.map(({ id, commitments }) => ({ id, reason: { is: "leads" as const, commitments } })),
  ];
  return sides.flatMap((side) => {
    for (const { id, reason } of candidates) {
      const answering = known.get(id);
      if (answering?.side !== side) continue;
      // Who was gone before the text was published left the sector to who took their place.
      const then = presentOf(known, answering, publishedOn);
      const now = then && presentOf(known, then, today);
      if (now?.side === side) {
        return [{ organisationId: now.id, side, reason, insteadOf: now.id === id ? null : id }];
      }
    }
    return [];
  });
}

/** Itself, or the first in its line of successors that exists on the day. Organisations that succeed each other in a ring lead nowhere. */
function presentOf(known: ReadonlyMap<string, RegistryOrganisation>, from: RegistryOrganisation, day: CalendarDate) {
  const seen = new Set<string>();
  let each: RegistryOrganisation | undefined = from;
  while (each && !seen.has(each.id)) {
    if (isInForce(each, day)) return each;
    seen.add(each.id);
    each = each.successorId ? known.get(each.successorId) : undefined;
  }
  return null;
}
