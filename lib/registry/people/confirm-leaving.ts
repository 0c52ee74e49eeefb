import { seenToken } from "@/lib/writes/seen-token";
import { readWorkLeft } from "../work-left-queries";
import { type Leaving, type RegistryContext, ToBeConfirmed } from "../write-registry";

/**
 * Refuses, with what a person who is to be shut out or to move still answers for and is in the viewer's sight, unless they have seen
 * exactly that. `goesTo` is the organisation they move to, whose own items stay theirs.
 */
export async function confirmLeaving(
  { tx, viewer }: RegistryContext,
  personId: string,
  leaving: Leaving,
  confirmed: string | null,
  goesTo?: string,
): Promise<void> {
  const whose = goesTo === undefined ? { personId } : { personId, exceptOf: goesTo };
  const work = await readWorkLeft(tx, viewer, whose);
  if (work.count === 0) return;
  const told = [leaving, goesTo ?? null, work.count, work.items.map(({ reference }) => reference)];
  const token = seenToken(told);
  if (confirmed !== token) throw new ToBeConfirmed({ token, leaving, work });
}
