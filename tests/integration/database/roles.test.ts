import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appFunctions, privileges } from "@/server/roles/privileges";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";
import { asRoles } from "@/tests/support/template-server";

const database = testDatabase();
let app: pg.Client;
let verifier: pg.Client;
let backup: pg.Client;
let superuser: pg.Client;

beforeAll(async () => {
  await aUser();
  await aCommitment({});
  const as = asRoles(database.url());
  superuser = await rawSql(database.url());
  [app, verifier, backup] = [await rawSql(as.app), await rawSql(as.verifier), await rawSql(as.backup)];
});
afterAll(() => Promise.all([app, verifier, backup, superuser].map((client) => client.end())));

/** The class and code with which Postgres refuses, or "done". Nothing of it stays. */
async function refusal(client: pg.Client, sql: string): Promise<string> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    return "done";
  } catch (error) {
    return String((error as pg.DatabaseError).code);
  } finally {
    await client.query("ROLLBACK");
  }
}

const INSUFFICIENT_PRIVILEGE = "42501";
const replacement = (name: string) =>
  `CREATE OR REPLACE FUNCTION ${name} RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`;

const forbidden: [string, string][] = [
  ["change an event", "UPDATE audit_event SET payload = payload"],
  ["take an event away", "DELETE FROM audit_event"],
  ["empty the history", "TRUNCATE audit_event"],
  ["choose the number of the next event", "SELECT setval('audit_event_id_seq', 1)"],
  ["change evidence", "UPDATE evidence SET title = title"],
  ["take a row of the security log away", "DELETE FROM security_event"],
  ["take evidence away", "DELETE FROM evidence"],
  ["empty the evidence", "TRUNCATE evidence"],
  ["change a report, a decision", "UPDATE report SET text = text"],
  ["change a decision", "UPDATE decision SET reason = reason"],
  ["change a moved date", "UPDATE deadline_change SET reason = reason"],
  ["change the words of a note", "UPDATE note SET text = text"],
  ["take a note away", "DELETE FROM note"],
  ["change the text of a release", "UPDATE release SET body = body"],
  ["take a release away", "DELETE FROM release"],
  ["change a reference", "UPDATE commitment SET reference = reference"],
  ["write what triggers derive", "UPDATE commitment SET open = true"],
  ["take a commitment away", "DELETE FROM commitment"],
  ["empty the commitments", "TRUNCATE commitment CASCADE"],
  ["take a person away", "DELETE FROM users"],
  ["take an organisation away", "DELETE FROM organisation"],
  ["take a meeting away", "DELETE FROM meeting"],
  ["make another installation", "INSERT INTO installation (id) VALUES (2)"],
  ["switch a trigger off", "ALTER TABLE audit_event DISABLE TRIGGER audit_event_is_append_only"],
  ["switch all triggers off", "ALTER TABLE commitment DISABLE TRIGGER ALL"],
  ["switch triggers off for the session", "SET session_replication_role = replica"],
  ["replace a guard", replacement("refuse_change()")],
  ["replace the chain", replacement("audit_event_chain()")],
  ["drop a guard", "DROP TRIGGER audit_event_chain ON audit_event"],
  ["drop a rule", "ALTER TABLE evidence DROP CONSTRAINT evidence_url"],
  ["make a table", "CREATE TABLE audit_event_of_mine ()"],
  ["make a table that hides another", "CREATE TEMPORARY TABLE audit_event ()"],
  ["make a namespace", "CREATE SCHEMA mine"],
  ["make a role", "CREATE ROLE other"],
  ["become the owner", "SET ROLE pacta_owner"],
  ["see what is to be proven", "SELECT FROM guards.unproven"],
  ["take away what is to be proven", "DELETE FROM guards.unproven"],
  ["write what is to be proven", "INSERT INTO guards.unproven SELECT id, 'x' FROM commitment"],
  ["shorten how long the security log is kept", "UPDATE guards.security_log_kept SET days = 30"],
  ["forget how long the security log is kept", "DELETE FROM guards.security_log_kept"],
  ["change what is searched", "UPDATE search.commitment SET plain = ''"],
  ["change by what name something is found", "SELECT search.set_name('=cKZX', 'y', 'y', 'y')"],
  ["make a large object", "SELECT lo_create(0)"],
  ["fill one", "SELECT lo_from_bytea(0, 'y')"],
  ["mark a migration as applied", "UPDATE _prisma_migrations SET logs = logs"],
  ["read the server's files", "SELECT pg_read_file('postgresql.conf')"],
  ["run a program on the server", "COPY audit_event TO PROGRAM 'cat'"],
];

describe("the application can't", () => {
  it.each(forbidden)("%s", async (_what, sql) => {
    expect(await refusal(app, sql)).toBe(INSUFFICIENT_PRIVILEGE);
  });

  it.each(forbidden.filter(([, sql]) => !sql.includes("pg_read_file") && !sql.includes("'x'")))(
    "and it is the role alone that forbids it, not the statement: %s",
    async (_what, sql) => {
      expect(await refusal(superuser, sql)).not.toBe(INSUFFICIENT_PRIVILEGE);
    },
  );
});

it("is nobody's member, no superuser, and owns nothing", async () => {
  const { rows } = await app.query(
    `SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
       (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships,
       (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o') AS owned
     FROM pg_roles r WHERE rolname = current_user`,
  );

  expect(Object.values(rows[0]).filter((is) => is !== false && is !== 0)).toEqual([]);
});

it("lets the backup read every table and the verifier those of the history, and neither write any", async () => {
  const tables = Object.keys(privileges);
  for (const table of tables) {
    const read = `SELECT FROM ${table} LIMIT 1`;
    expect([table, await refusal(backup, read)]).toEqual([table, "done"]);
    expect([table, await refusal(verifier, read)]).toEqual([
      table,
      privileges[table]?.isVerified ? "done" : INSUFFICIENT_PRIVILEGE,
    ]);
  }
  const { rows } = await superuser.query(
    `SELECT grantee, table_name, privilege_type FROM information_schema.table_privileges
     WHERE grantee IN ('pacta_backup', 'pacta_verifier') AND privilege_type <> 'SELECT'`,
  );
  expect(rows).toEqual([]);
});

it("lets the application call what is listed, and no other function of ours", async () => {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT n.nspname || '.' || p.proname || '(' || array_to_string(ARRAY(
         SELECT format_type(t, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY a (t, place) ORDER BY place), ',') || ')' AS name
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname IN ('public', 'search', 'guards') AND has_function_privilege('pacta_app', p.oid, 'EXECUTE')
       AND p.oid NOT IN (SELECT objid FROM pg_depend WHERE classid = 'pg_proc'::regclass AND deptype = 'e')`,
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(appFunctions).sort());
});

it("knows every table there is, and no other", async () => {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'pgboss')`,
  );

  expect(
    rows.map(({ name }) => name).sort(),
    "server/roles/privileges.ts says what of a table the product needs",
  ).toEqual(Object.keys(privileges).sort());
});

it("names no column that isn't there", async () => {
  const { rows } = await superuser.query<{ name: string }>(
    "SELECT table_schema || '.' || table_name || '.' || column_name AS name FROM information_schema.columns",
  );
  const present = new Set(rows.map(({ name }) => name));
  const named = Object.entries(privileges).flatMap(([table, { appUpdates = [] }]) =>
    ("except" in appUpdates ? appUpdates.except : appUpdates).map((column) => `${table}.${column}`),
  );

  expect(named.filter((column) => !present.has(column))).toEqual([]);
});

it("runs every trigger's function that writes as its owner, with a fixed search path, and lets nobody else call it", async () => {
  const { rows } = await superuser.query<{ name: string; safe: boolean }>(
    `SELECT p.oid::regprocedure::text AS name, NOT has_function_privilege('pacta_app', p.oid, 'EXECUTE')
       AND pg_get_userbyid(p.proowner) = 'pacta_owner'
       AND (p.prosrc !~* '\\m(insert\\s+into|delete\\s+from|merge\\s+into|update\\s+[a-z_.]+(\\s+[a-z]+)?\\s+set|search\\.refresh)\\M' OR p.prosecdef) AS safe
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE p.prorettype = 'trigger'::regtype AND n.nspname IN ('public', 'search', 'guards')
     UNION ALL
     SELECT p.oid::regprocedure::text, p.proconfig::text LIKE '%search_path=pg_catalog, public, pg_temp%'
       AND NOT has_function_privilege('pacta_verifier', p.oid, 'EXECUTE')
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND n.nspname IN ('public', 'search', 'guards')`,
  );

  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ safe }) => !safe).map(({ name }) => name)).toEqual([]);
});
