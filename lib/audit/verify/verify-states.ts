import { createHash } from "node:crypto";
import type { Flaws, Why } from "./flaws";
import { brokenReferences, type Reader } from "./queries";
import { type StateRow, states } from "./states-sql";

const PAGE = 1000;

/**
 * Compares everything that has a history with what its latest event holds; and looks for rows that are part of nothing, or
 * name what is not there or another commitment's.
 */
export async function verifyStates(reader: Reader, flaws: Flaws): Promise<void> {
  for (const page of states) {
    for (let after = ""; ; ) {
      const rows: StateRow[] = await reader.$queryRaw<StateRow[]>(page(after, PAGE));
      for (const row of rows) {
        const flaw = flawOf(row);
        if (flaw) flaws.add(row.chain, flaw.why, flaw.seq);
      }
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) break;
      after = last.key;
    }
  }
  for (const { part, why } of await brokenReferences(reader)) flaws.add(part, why);
}

function flawOf({ seq, version, stateDigest, state }: StateRow): { why: Why; seq: number | null } | null {
  if (seq === null) return { why: "no-history", seq };
  if (seq !== version) return { why: "version", seq: Math.min(seq, version) + 1 };
  const digest = createHash("sha256").update(state, "utf8").digest();
  return stateDigest !== null && digest.equals(stateDigest) ? null : { why: "state", seq };
}
