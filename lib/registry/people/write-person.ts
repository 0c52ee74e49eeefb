import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import { type RegistryContext, type RegistryRequest, writeRegistry } from "../write-registry";

/**
 * The one way a person changes: the person and the administrators are held before anything else, in one order, so that two who take each
 * other's rights don't both succeed, and a new address waits for nobody who waits for it. Source: docs/decisions/25-lock-order.md.
 */
export function writePerson(
  viewer: Viewer,
  request: RegistryRequest,
  asked: unknown,
  change: (context: RegistryContext, id: string) => Promise<void>,
) {
  return writeRegistry(viewer, "administer_people", request, asked, change, lockPeople);
}

async function lockPeople(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${id}::uuid OR role = 'admin' ORDER BY id FOR NO KEY UPDATE`;
}
