import { demonstrationPassword } from "@/lib/auth/demonstration";
import { hashPassword } from "@/lib/auth/passwords";
import { openDatabase } from "@/lib/db";
import { lookUp } from "@/prisma/seed/demonstration";
import { loadOrganisations, loadSectors } from "@/prisma/seed/load-reference-data";
import { loadPeople } from "@/prisma/seed/people";

/** What an office has before its first release: sectors, organisations and people, and nothing else. */
export async function loadEmptyRegister(databaseUrl: string): Promise<void> {
  const database = openDatabase(databaseUrl, 1);
  const passwordHash = await hashPassword(demonstrationPassword);
  await database.$transaction(async (tx) => {
    const now = new Date();
    await loadSectors(tx, now);
    const organisations = await loadOrganisations(tx, now);
    await loadPeople(tx, (code) => lookUp(organisations, code), passwordHash, now);
  });
  await database.$disconnect();
}
