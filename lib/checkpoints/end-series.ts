import { createPublicKey, type KeyObject } from "node:crypto";
import { type Beginning, beginning, statementOn } from "./series";
import { type Database, verifyCheckpoints } from "./verify-checkpoints";

/** No series can be ended: the message says why, in a sentence. */
export class SeriesRefused extends Error {}

/**
 * The statement that ends the series of a folder, by what the database disagrees with at this moment. Refused: where it disagrees with
 * nothing, so that there is nothing to end; and where the last file is not one that the key has signed, which another key can't answer for.
 */
export async function endSeries(
  database: Database,
  { folder, key }: { folder: string; key: KeyObject },
  reason: string,
): Promise<Beginning> {
  const { last, disagreements, ended } = await verifyCheckpoints(database, folder, createPublicKey(key));
  if (!last) throw new SeriesRefused(`There are no checkpoints in ${folder}: the first one begins the series.`);
  if (!last.isSigned) {
    throw new SeriesRefused(
      `Checkpoint ${last.number} is not signed with this key: name another folder, and keep this one with its public key.`,
    );
  }
  const unanswered = [...disagreements.keys()].filter((number) => statementOn(number, ended) === null);
  const outgrown = ended
    .filter(({ disagreements: stated, found }) => found > stated)
    .map(({ agreesTo }) => agreesTo + 1);
  const first = Math.min(...unanswered, ...outgrown);
  if (first === Number.POSITIVE_INFINITY) {
    throw new SeriesRefused("The history agrees with its checkpoints as far as they count: there is no series to end.");
  }
  const counted = [...disagreements].filter(([number]) => number >= first).reduce((sum, [, count]) => sum + count, 0);
  return beginning.parse({ reason, agreesTo: first - 1, disagreements: counted });
}
