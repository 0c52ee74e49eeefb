import type { Transaction } from "@/lib/db";

/**
 * The item that was put off last, if nothing was decided, taken back or put off in that review since; null else. By the history of the
 * review, which alone keeps the order of such acts.
 */
export async function lastParked(reader: Pick<Transaction, "$queryRaw">, reviewId: string) {
  const [last] = await reader.$queryRaw<{ kind: string; itemId: string; position: number; reference: string }[]>`
    SELECT e.kind, a.id AS "itemId", a.position, c.reference FROM (
      SELECT e.kind, e.payload::jsonb ->> 'item' AS reference FROM audit_event e
      WHERE e.chain = ${`review:${reviewId}`} AND e.kind IN ('item_decided', 'item_parked', 'item_unparked', 'decision_taken_back')
      ORDER BY e.seq DESC LIMIT 1
    ) e JOIN commitment c ON c.reference = e.reference JOIN agenda_item a ON a.commitment_id = c.id AND a.review_id = ${reviewId}::uuid`;
  return last?.kind === "item_parked" ? last : null;
}
