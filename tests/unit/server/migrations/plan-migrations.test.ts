import { expect, it } from "vitest";
import { checksumOf, matchesChecksum } from "@/server/migrations/migration-files";
import { type MigrationRecord, planMigrations } from "@/server/migrations/plan-migrations";

const at = new Date("2026-01-01T00:00:00Z");
const files = ["a", "b", "c"].map((name) => ({ name, script: `CREATE TABLE ${name} ();\n` }));

function applied(name: string, changes: Partial<MigrationRecord> = {}): MigrationRecord {
  const checksum = checksumOf(`CREATE TABLE ${name} ();\n`);
  return { name, checksum, startedAt: at, finishedAt: at, rolledBackAt: null, logs: null, ...changes };
}

function namesOf(records: MigrationRecord[]) {
  const { pending, edited } = planMigrations(files, records);
  return { pending: pending.map(({ name }) => name), edited };
}

it.each([
  ["nothing applied yet", [], ["a", "b", "c"], []],
  ["some applied", [applied("a"), applied("b")], ["c"], []],
  ["all applied", [applied("a"), applied("b"), applied("c")], [], []],
  ["a file that comes before an applied one", [applied("a"), applied("c")], ["b"], []],
  ["an attempt rolled back", [applied("a"), applied("b", { finishedAt: null, rolledBackAt: at })], ["b", "c"], []],
  [
    "an attempt rolled back, then another",
    [applied("a"), applied("b", { checksum: "x", finishedAt: null, rolledBackAt: at }), applied("b")],
    ["c"],
    [],
  ],
  ["one of a newer version, rolled back", [applied("z", { finishedAt: null, rolledBackAt: at })], ["a", "b", "c"], []],
  ["an edited file", [applied("a"), applied("b", { checksum: checksumOf("other") })], ["c"], ["b"]],
])("plans for %s", (_case, records, pending, edited) => {
  expect(namesOf(records)).toEqual({ pending, edited });
});

it.each([
  [
    "an attempt that failed",
    [applied("a", { finishedAt: null, logs: "no\n" })],
    /^The migration a, .+, failed: no\nNo/,
  ],
  [
    "an attempt cut short",
    [applied("a", { finishedAt: null, logs: "" })],
    /^The migration a, begun at 2026-01-01T00:00:00.000Z, did not finish\.\nNo/,
  ],
  ["a failed attempt of a newer version", [applied("z", { finishedAt: null })], /^The migration z, .+ did not finish/],
  ["applied migrations without a file", [applied("y"), applied("z")], /this version does not know: y, z\. A newer/],
])("refuses %s", (_case, records, sentence) => {
  expect(() => planMigrations(files, records)).toThrow(sentence);
});

it("takes a script for the same whatever its line ends", () => {
  expect(checksumOf("hello")).toBe("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
  expect(matchesChecksum("a\r\nb\r\n", checksumOf("a\nb\n"))).toBe(true);
  expect(matchesChecksum("a\nb\n", checksumOf("a\r\nb\r\n"))).toBe(true);
  expect(matchesChecksum("a\nb", checksumOf("a\nb\n"))).toBe(false);
});
