import type { PrismaClient } from "@/lib/generated/prisma/client";
import { type Flaw, Flaws } from "./flaws";
import { type Reader, settle } from "./queries";
import { verifyClosed } from "./verify-closed";
import { type Earlier, verifyEvents } from "./verify-events";
import { type ComparedFiles, verifyFiles } from "./verify-files";
import { verifyStates } from "./verify-states";

/** `flaws` are the first of so many, each chain once. */
type Verification = {
  events: number;
  chains: number;
  earlier: Earlier;
  files: ComparedFiles;
  flaws: Flaw[];
  count: number;
};

/**
 * Recomputes every hash of the history from the stored columns, and the digest of everything that has a history from its rows, in code and
 * statements of its own. Reads page by page; on a register in use `reader` is a transaction that sees one moment.
 *
 * What it can't find, because every hash, version and digest holds again: events rewritten with all hashes after them made anew; a tail
 * cut together with the version and the state set back; a chain removed together with all it tells of. Only a copy of a chain's last hash
 * kept outside the database shows these.
 * Source: docs/decisions/06-audit-chain.md.
 */
export async function verifyHistory(reader: Reader): Promise<Verification> {
  const flaws = new Flaws();
  await settle(reader);
  const { events, chains, earlier } = await verifyEvents(reader, flaws);
  await verifyStates(reader, flaws);
  await verifyClosed(reader, flaws);
  const files = await verifyFiles(reader, flaws);
  return { events, chains, earlier, files, flaws: flaws.listed, count: flaws.count };
}

const DAY_MS = 86_400_000;

/** The same of a register in use: as it is at one moment, however long it takes. */
export function verifyOneMoment(prisma: PrismaClient): Promise<Verification> {
  return prisma.$transaction((tx) => verifyHistory(tx), { isolationLevel: "RepeatableRead", timeout: DAY_MS });
}
