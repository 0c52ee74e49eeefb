import pg from "pg";
import { appFunctions, privileges, updatable } from "./privileges";
import { roles, schemas } from "./role-names";

// Arbitrary and our own: of several instances starting at once one grants, the others wait.
const LOCK = 7_228_203;

type Found = { schemas: string[]; columns: Record<string, string[]>; hasRoles: boolean };

/**
 * Gives each role what `privileges` says, and takes back whatever it had besides, in one transaction; after the migrations, as
 * the owner of the tables. Answers false, with nothing done, where the server has no such roles.
 */
export async function applyPrivileges(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const found = await readFound(client);
    if (found.hasRoles) await client.query(privilegesSql(found));
    await client.query("COMMIT");
    return found.hasRoles;
  } finally {
    await client.end();
  }
}

async function readFound(client: pg.Client): Promise<Found> {
  const { rows } = await client.query<Found>(
    `SELECT
       (SELECT count(*) = ${Object.keys(roles).length} FROM pg_roles WHERE rolname = ANY ($1)) AS "hasRoles",
       (SELECT array_agg(nspname::text) FROM pg_namespace WHERE nspname = ANY ($2)) AS schemas,
       (SELECT json_object_agg(name, columns) FROM (
          SELECT n.nspname || '.' || c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          WHERE n.nspname = ANY ($2) AND c.relkind IN ('r', 'p') GROUP BY 1) t) AS columns`,
    [Object.values(roles), schemas],
  );
  const [found] = rows;
  if (!found) throw new Error("The catalogue of the database can't be read.");
  return found;
}

function privilegesSql({ schemas: present, columns }: Found): string {
  const all = [roles.app, roles.backup, roles.verifier].join(", ");
  return [
    ...present.flatMap((schema) => [
      `REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC, ${all}`,
      `REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM PUBLIC, ${all}`,
      `REVOKE ALL ON ALL SEQUENCES IN SCHEMA ${schema} FROM PUBLIC, ${all}`,
      `GRANT USAGE ON SCHEMA ${schema} TO ${roles.backup}`,
      `GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${roles.backup}`,
      `GRANT SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${roles.backup}`,
    ]),
    `GRANT USAGE ON SCHEMA public, search TO ${roles.app}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${roles.app}`,
    `GRANT USAGE ON SCHEMA public TO ${roles.verifier}`,
    ...Object.entries(columns).flatMap(([table, names]) => grantsOf(table, names)),
    ...(present.includes("pgboss") ? [...jobQueue, ...keptFromApp(columns)] : []),
    closeFunctions,
  ].join(";\n");
}

function grantsOf(table: string, columns: readonly string[]): string[] {
  const given = privileges[table];
  if (!given) return [];
  const name = table.split(".").map(pg.escapeIdentifier).join(".");
  const changed = given.appUpdates && updatable(given.appUpdates, columns).map(pg.escapeIdentifier).join(", ");
  return [
    ...(given.app.length > 0 ? [`GRANT ${given.app.join(", ")} ON ${name} TO ${roles.app}`] : []),
    ...(changed ? [`GRANT UPDATE (${changed}) ON ${name} TO ${roles.app}`] : []),
    ...(given.isVerified ? [`GRANT SELECT ON ${name} TO ${roles.verifier}`] : []),
  ];
}

// The queue's tables hold jobs only; how they are made is its library's matter, and done by the owner.
const jobQueue = [
  `GRANT USAGE ON SCHEMA pgboss TO ${roles.app}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${roles.app}`,
  `GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${roles.app}`,
];

/** What the owner goes by when the library is upgraded, and names tables with: the application changes the rest of these tables. */
const ofOwner: Record<string, readonly string[]> = {
  "pgboss.version": ["version"],
  "pgboss.queue": ["name", "table_name", "partition"],
};

function keptFromApp(columns: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(ofOwner).flatMap(([table, kept]) => {
    const changed = updatable({ except: kept }, columns[table] ?? []).map(pg.escapeIdentifier);
    return [
      `REVOKE UPDATE ON ${table} FROM ${roles.app}`,
      ...(changed.length > 0 ? [`GRANT UPDATE (${changed.join(", ")}) ON ${table} TO ${roles.app}`] : []),
      ...(table === "pgboss.version" ? [`REVOKE INSERT, DELETE ON ${table} FROM ${roles.app}`] : []),
    ];
  });
}

// Postgres lets everybody call a function that nobody was given. One that an older version does not have yet is no mistake.
const closeFunctions = `DO $$
DECLARE
  own text;
  is_called boolean;
BEGIN
  FOR own, is_called IN
    SELECT p.oid::regprocedure, p.oid = ANY (SELECT to_regprocedure(f) FROM unnest(ARRAY[${Object.keys(appFunctions).map(pg.escapeLiteral).join(", ")}]) f)
    FROM pg_proc p
    WHERE p.pronamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'search', 'guards'))
      AND p.oid NOT IN (SELECT objid FROM pg_depend WHERE classid = 'pg_proc'::regclass AND deptype = 'e')
  LOOP
    EXECUTE 'REVOKE ALL ON FUNCTION ' || own || ' FROM PUBLIC, ${roles.app}';
    IF is_called THEN EXECUTE 'GRANT EXECUTE ON FUNCTION ' || own || ' TO ${roles.app}'; END IF;
  END LOOP;
END $$`;
