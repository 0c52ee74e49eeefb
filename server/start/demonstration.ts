import { withProgress } from "./log-progress";

/** Loads the demonstration into an empty database; a database with anything in it is left as it is. */
export async function loadDemonstration(databaseUrl: string): Promise<void> {
  // Imported here: the database client it stands on may have been written a moment ago.
  const { seedDemonstration } = await import("@/prisma/seed");
  await withProgress("Loading the demonstration, if the database is empty", () => seedDemonstration(databaseUrl));
}

/** Prints where Pacta answers and, in demonstration mode, who may sign in. */
export async function printWelcome(origin: URL, demonstration: boolean): Promise<void> {
  console.log(`\nPacta is ready: ${origin.origin}\n`);
  if (!demonstration) return;
  const { demonstrationAccounts, demonstrationPassword } = await import("@/lib/auth/demonstration");
  console.log("Demonstration accounts:");
  for (const { email, role } of demonstrationAccounts) console.log(`  ${role.padEnd(12)} ${email}`);
  console.log(`  password     ${demonstrationPassword}\n`);
  console.log("Ctrl-C ends it.");
}
