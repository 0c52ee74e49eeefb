import pg from "pg";
import { type RoleKey, roleKeys, roles, schemas } from "./role-names";
import { scramVerifier } from "./scram";

/** A password for each role: letters, digits, - and _ only, which SCRAM takes as they are. */
export type RolePasswords = Record<RoleKey, string>;

const { escapeIdentifier, escapeLiteral } = pg;
const ownSchemas = schemas.map(escapeLiteral).join(", ");

/**
 * Makes the roles of a database and hands all that is in it to its owner: what an administrator of the server runs once, and
 * again to set new passwords. Nothing but ownership changes; extensions stay whose they are. It may be run while Pacta runs.
 */
export function rolesSql(database: string, passwords: RolePasswords): string {
  const name = escapeIdentifier(database);
  const readers = [roles.app, roles.backup, roles.verifier].join(", ");
  return [
    ...roleKeys.map(
      (key) => `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${roles[key]}') THEN CREATE ROLE ${roles[key]} NOINHERIT; END IF;
END $$;
ALTER ROLE ${roles[key]} LOGIN PASSWORD ${escapeLiteral(scramVerifier(passwords[key]))};`,
    ),
    // A server's administrator who is no superuser hands over only to roles it may take on.
    `DO $$ BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN GRANT ${roles.owner} TO CURRENT_USER; END IF;
END $$;`,
    `REVOKE CREATE, TEMPORARY ON DATABASE ${name} FROM PUBLIC;`,
    `GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${name} TO ${roles.owner};`,
    `GRANT CONNECT ON DATABASE ${name} TO ${readers};`,
    `REVOKE CREATE ON SCHEMA public FROM PUBLIC;`,
    closeLargeObjects,
    handOver,
  ].join("\n");
}

// Large objects belong to no table, and no privilege on tables keeps anybody from filling the disk with them; Pacta has none. Only a
// superuser can close what Postgres brings along: on a server whose administrator is none they stay open.
const closeLargeObjects = `DO $$
DECLARE
  makes text;
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN RETURN; END IF;
  FOR makes IN
    SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace
      AND proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put', 'lowrite', 'lo_truncate', 'lo_truncate64', 'lo_open')
  LOOP
    EXECUTE 'REVOKE EXECUTE ON FUNCTION ' || makes || ' FROM PUBLIC';
  END LOOP;
END $$;`;

const handOver = `DO $$
DECLARE
  owner oid := '${roles.owner}'::regrole;
  thing text;
BEGIN
  FOR thing IN
    WITH own AS (SELECT oid, nspname, nspowner FROM pg_namespace WHERE nspname IN (${ownSchemas})),
    of_extensions AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e')
    SELECT format('SCHEMA %I', nspname) FROM own WHERE nspowner <> owner
    UNION ALL
    SELECT format('%s %s', CASE c.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END,
      c.oid::regclass)
    FROM pg_class c JOIN own ON own.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND c.relowner <> owner AND ('pg_class'::regclass::oid, c.oid) NOT IN (TABLE of_extensions)
      -- A column's own sequence goes with its table.
      AND NOT EXISTS (
        SELECT FROM pg_depend d WHERE c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
          AND d.refobjsubid > 0
      )
    UNION ALL
    SELECT 'ROUTINE ' || p.oid::regprocedure FROM pg_proc p JOIN own ON own.oid = p.pronamespace
    WHERE p.proowner <> owner AND ('pg_proc'::regclass::oid, p.oid) NOT IN (TABLE of_extensions)
    UNION ALL
    SELECT 'TYPE ' || t.oid::regtype FROM pg_type t JOIN own ON own.oid = t.typnamespace
    WHERE t.typtype IN ('e', 'd') AND t.typowner <> owner AND ('pg_type'::regclass::oid, t.oid) NOT IN (TABLE of_extensions)
  LOOP
    EXECUTE format('ALTER %s OWNER TO ${roles.owner}', thing);
  END LOOP;
END $$;`;
