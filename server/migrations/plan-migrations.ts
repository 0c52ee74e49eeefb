import { type MigrationFile, matchesChecksum } from "./migration-files";
import { MigrationRefused } from "./migration-refused";

/** A row of Prisma's table: an attempt at a migration. One that failed stays unfinished until somebody says what became of it. */
export type MigrationRecord = {
  name: string;
  checksum: string;
  startedAt: Date;
  finishedAt: Date | null;
  rolledBackAt: Date | null;
  logs: string | null;
};

/** What is to be applied, in order, and which files differ from what was applied under their names. */
type MigrationPlan = { pending: MigrationFile[]; edited: string[] };

export const unsettledAdvice =
  'No migration is applied until that is settled: docs/operating.md says how under "A migration that failed".';

/**
 * Compares the files with the database's records as `prisma migrate deploy` does. An attempt marked as rolled back counts for
 * nothing; a file that comes before applied ones is still applied; an edited file changes nothing. Refused: an attempt that did not
 * finish; and, unlike Prisma, an applied migration without a file, for an older program must not write to a newer schema.
 */
export function planMigrations(files: MigrationFile[], records: MigrationRecord[]): MigrationPlan {
  const standing = records.filter(({ rolledBackAt }) => rolledBackAt === null);
  const unfinished = standing.filter(({ finishedAt }) => finishedAt === null);
  if (unfinished.length > 0)
    throw new MigrationRefused(`${unfinished.map(sayUnfinished).join("\n")}\n${unsettledAdvice}`);

  const known = new Set(files.map(({ name }) => name));
  const unknown = standing.flatMap(({ name }) => (known.has(name) ? [] : name));
  if (unknown.length > 0) {
    throw new MigrationRefused(
      `The database holds migrations that this version does not know: ${unknown.join(", ")}. ` +
        "A newer version has used it: start that one, or restore the backup made before the update.",
    );
  }

  const applied = new Map(standing.map(({ name, checksum }) => [name, checksum]));
  return {
    pending: files.filter(({ name }) => !applied.has(name)),
    edited: files.flatMap(({ name, script }) => {
      const checksum = applied.get(name);
      return checksum === undefined || matchesChecksum(script, checksum) ? [] : name;
    }),
  };
}

function sayUnfinished({ name, startedAt, logs }: MigrationRecord): string {
  const why = logs?.trim() ? `failed: ${logs.trim()}` : "did not finish.";
  return `The migration ${name}, begun at ${startedAt.toISOString()}, ${why}`;
}
