import { createHash } from "node:crypto";
import type { Flaws } from "./flaws";
import { closingEvents, nextClosed, type Reader } from "./queries";

/** Compares where the chains of before ended with the hash that the installation's own history has of it. */
export async function verifyClosed(reader: Reader, flaws: Flaws): Promise<void> {
  const hash = createHash("sha256");
  let chains = 0;
  for (let after = ""; ; ) {
    const rows = await nextClosed(reader, after);
    for (const { chain, line, intact } of rows) {
      hash.update(`${line}\n`);
      if (!intact) flaws.add(chain, "closed-broken");
    }
    chains += rows.length;
    const last = rows.at(-1);
    if (!last) break;
    after = last.chain;
  }
  const told = await closingEvents(reader);
  const expected = chains === 0 ? [] : [JSON.stringify([chains, hash.digest("hex")])];
  const holds = JSON.stringify(told.map(closing)) === JSON.stringify(expected);
  if (!holds) flaws.add("closed_chain", "closed");
}

function closing(payload: string): string {
  const { chains, sha256 } = JSON.parse(payload) as { chains?: unknown; sha256?: unknown };
  return JSON.stringify([chains, sha256]);
}
