import { openPool } from "@/lib/db-pool";
import { readPublicKey } from "./signing-key";
import { type CheckpointVerification, verifyCheckpoints } from "./verify-checkpoints";

/** Compares a database with a folder of checkpoints, by the key of a file. Throws where database, folder or key can't be read. */
export async function verifyFolder(
  databaseUrl: string,
  { folder, keyFile }: { folder: string; keyFile: string },
): Promise<CheckpointVerification> {
  const pool = openPool(databaseUrl, 1);
  try {
    return await verifyCheckpoints(pool, folder, await readPublicKey(keyFile));
  } finally {
    await pool.end();
  }
}
