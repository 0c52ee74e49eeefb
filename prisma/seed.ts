import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { recordEvent } from "@/lib/audit/record-event";
import { demonstrationPassword } from "@/lib/auth/demonstration";
import { hashPassword } from "@/lib/auth/passwords";
import { readClock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { lookUp } from "@/prisma/seed/demonstration";
import { commitments } from "./seed/commitments/all";
import { loadCommitment } from "./seed/load-commitment";
import { loadMeetings, loadOrganisations, loadRelease, loadSectors, recordRelease } from "./seed/load-reference-data";
import { loadPeople } from "./seed/people";
import { series } from "./seed/release";

// Any number will do, as long as only the loading of the demonstration takes it.
const LOADING = 20_250_825;

/**
 * Loads the demonstration into a migrated, empty database: the release of 25 August 2025 and its 19 commitments with
 * their history. All of it or nothing, in one transaction; of two starts at once one loads and the other waits for it.
 * A database with people or texts in it is left as it is.
 */
export async function seedDemonstration(databaseUrl: string): Promise<"loaded" | "not-empty"> {
  // Not the pool of a page, whose limits are shorter than the wait of the second of two starts for the first.
  const options = "-c TimeZone=UTC -c lock_timeout=60000 -c statement_timeout=60000";
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 1, options }) });
  try {
    const passwordHash = await hashPassword(demonstrationPassword);
    return await prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOADING})`;
        if (await hasAnything(tx)) return "not-empty";
        await load(tx, passwordHash);
        return "loaded";
      },
      { maxWait: 10_000, timeout: 120_000 },
    );
  } finally {
    await prisma.$disconnect();
  }
}

async function hasAnything(tx: Transaction): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (SELECT FROM users) OR EXISTS (SELECT FROM organisation) OR EXISTS (SELECT FROM release)
      OR EXISTS (SELECT FROM commitment) AS any`;
  return found?.any ?? true;
}

async function load(tx: Transaction, passwordHash: string): Promise<void> {
  const { now, today } = await readClock(tx);
  await loadSectors(tx, now);
  const organisations = await loadOrganisations(tx, now);
  const people = await loadPeople(tx, (code) => lookUp(organisations, code), passwordHash, now);
  const { meetings, milestones } = await loadMeetings(tx, now);
  const releaseId = await loadRelease(tx, meetings);
  for (const commitment of commitments) {
    await loadCommitment(tx, commitment, { loadedOn: today, releaseId, organisations, milestones, people });
  }
  await recordRelease(tx, releaseId, people.coordinator);
  await tx.referenceCounter.create({ data: { series, last: commitments.length } });
  const { version } = await tx.installation.update({
    where: { id: 1 },
    data: { version: { increment: 1 }, demonstrationOn: toDbDate(today) },
    select: { version: true },
  });
  await recordEvent(tx, "system", version, null, now, { kind: "demonstration_loaded" });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const url = env().databaseUrl;
  if (!url) throw new Error("Set DATABASE_URL to the database to load the demonstration into.");
  const outcome = await seedDemonstration(url);
  console.log(outcome === "loaded" ? "The demonstration is loaded." : "The database is not empty: nothing was loaded.");
}
