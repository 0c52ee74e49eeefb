import { PgBoss } from "pg-boss";
import { expect, it, onTestFinished, vi } from "vitest";
import { prepareJobQueue } from "@/server/jobs/prepare-job-queue";
import { applyMigrations } from "@/server/migrations/apply-migrations";
import { applyPrivileges } from "@/server/roles/apply-privileges";
import { makeRoles } from "@/server/roles/make-roles";
import { prepareDatabase, prepareDatabaseFor } from "@/server/start/prepare-database";
import { createTestDatabase } from "@/tests/support/database";
import { emptyDatabase, query } from "@/tests/support/migrations";

/** The same passwords as those of the template's server, whose roles all of its databases share. */
const passwords = { owner: "owner", app: "app", backup: "backup", verifier: "verifier" };

const settings = { securityLogDays: 400 };

/** A database that the owner has migrated already: its address as a superuser, and as each role. */
async function migratedDatabase() {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  return { url, ...(await makeRoles(url, passwords)) };
}

const owners = `SELECT DISTINCT pg_get_userbyid(owner) AS owner FROM (
    SELECT relowner AS owner, relnamespace AS space, 'pg_class'::regclass::oid AS class, oid FROM pg_class WHERE relkind <> 'i'
    UNION ALL SELECT proowner, pronamespace, 'pg_proc'::regclass, oid FROM pg_proc
    UNION ALL SELECT typowner, typnamespace, 'pg_type'::regclass, oid FROM pg_type
    UNION ALL SELECT nspowner, oid, 'pg_namespace'::regclass, oid FROM pg_namespace
  ) things JOIN pg_namespace n ON n.oid = space
  WHERE n.nspname IN ('public', 'search', 'guards', 'pgboss')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = class AND d.objid = things.oid AND d.deptype = 'e')`;

it("hands a database that a superuser owned to the owner, with all that is in it", async () => {
  const url = await emptyDatabase();
  await applyMigrations(url);
  await prepareJobQueue(url);
  await query(
    url,
    `BEGIN;
     INSERT INTO sector (code, position, name_kk, name_ru, name_en, name_ja) VALUES ('x', 1, 'x', 'x', 'x', 'x');
     INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
     VALUES ('sector:x', 1, 'recorded', '{"kind":"recorded"}', now(), '', '');
     COMMIT`,
  );
  expect(await query(url, owners)).not.toEqual([{ owner: "pacta_owner" }]);

  const { owner, app } = await makeRoles(url, passwords);
  await prepareDatabase(owner);

  expect(await query(url, owners)).toEqual([{ owner: "pacta_owner" }]);
  expect(await query(app, "SELECT code FROM sector")).toEqual([{ code: "x" }]);
});

it("is prepared from nothing by the owner, who is no superuser", async () => {
  const url = await emptyDatabase();
  const { owner, app } = await makeRoles(url, passwords);

  await prepareDatabaseFor({ owner, app }, settings);

  expect(await query(url, owners)).toEqual([{ owner: "pacta_owner" }]);
  expect(await query(app, "SELECT count(*)::int AS found FROM commitment")).toEqual([{ found: 0 }]);
});

it("takes back what somebody granted besides", async () => {
  const { url, owner, app } = await migratedDatabase();
  await query(
    url,
    "GRANT ALL ON ALL TABLES IN SCHEMA public TO pacta_app; GRANT UPDATE (hash) ON audit_event TO PUBLIC",
  );

  await applyPrivileges(owner);

  await expect(query(app, "UPDATE audit_event SET hash = ''")).rejects.toThrow(/permission denied/);
  await expect(query(app, "DELETE FROM users")).rejects.toThrow(/permission denied/);
});

it("says what to do when migrations are due and nobody was named who may make them", async () => {
  const { app } = await makeRoles(await emptyDatabase(), passwords);

  await expect(prepareDatabaseFor({ app, owner: undefined }, settings)).rejects.toThrow(
    /^\d+ migrations are due, the first \w+, and pacta_app of DATABASE_URL may not make them: set PACTA_OWNER_DATABASE_URL/,
  );
});

it("starts as the application alone when nothing is due", async () => {
  const { app, owner } = await migratedDatabase();
  await prepareDatabase(owner);
  const warned = vi.spyOn(console, "warn").mockReturnValue();

  await prepareDatabaseFor({ app, owner: undefined }, settings);

  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

it("keeps the security log as long as a start with the owner said, whatever a start as the application says", async () => {
  const { app, owner } = await migratedDatabase();
  await prepareDatabaseFor({ app, owner }, { securityLogDays: 90 });
  const aged =
    "INSERT INTO security_event (kind, occurred_at) SELECT 'signed_out', now() - make_interval(days => d) FROM";
  await query(app, `${aged} (VALUES (89), (91), (401)) t (d)`);

  await prepareDatabaseFor({ app, owner: undefined }, { securityLogDays: 30 });
  expect(await query(app, "SELECT remove_old_security_events(400)::int AS gone")).toEqual([{ gone: 1 }]);
  expect(await query(app, "SELECT remove_old_security_events(30)::int AS gone")).toEqual([{ gone: 1 }]);
  expect(await query(app, "SELECT remove_old_security_events(NULL)::int AS gone")).toEqual([{ gone: 0 }]);

  await prepareDatabaseFor({ app, owner }, { securityLogDays: 30 });
  expect(await query(app, "SELECT remove_old_security_events(30)::int AS gone")).toEqual([{ gone: 1 }]);
});

it("works as a superuser, and says what that leaves open", async () => {
  const { url } = await migratedDatabase();
  const warned = vi.spyOn(console, "warn").mockReturnValue();

  await prepareDatabaseFor({ app: url, owner: undefined }, settings);

  expect(warned).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(
      /^The role of DATABASE_URL, pacta, is a superuser: whoever takes over .+ npm run database:roles/,
    ),
  );
  warned.mockRestore();
});

it("lets the worker put jobs in and take them out, keep times and tidy up, as the application", async () => {
  const { app, owner } = await migratedDatabase();
  await prepareDatabase(owner);
  const boss = new PgBoss({ connectionString: app, max: 2, migrate: false });
  const wrong: unknown[] = [];
  boss.on("error", (error) => wrong.push(error));
  boss.on("warning", (warning) => wrong.push(warning));
  await boss.start();
  await boss.createQueue("housekeeping");
  await boss.schedule("housekeeping", "7 * * * *");
  const id = await boss.send("housekeeping", {});
  const done = new Promise((resolve) => {
    void boss.work("housekeeping", { pollingIntervalSeconds: 0.5 }, async ([job]) => resolve(job?.id));
  });

  expect(await done).toBe(id);
  await boss.supervise();

  await boss.stop({ graceful: true, timeout: 5000 });
  expect(wrong).toEqual([]);
});
