import { knownTables } from "./coverage";
import type { Reader } from "./queries";

/**
 * What stands between the application and the tables, so that it would see or write something else than what is proven: row-level
 * security and its policies, rules, views, inheritance, triggers that are missing, unknown or not enabled, things elsewhere that are
 * looked up first, and settings of the database and of the roles that read it, of which Pacta makes none. `triggers`: "schema.table name"
 * of all there should be. Each is named in words; none is the right answer. The texts of functions are not compared.
 * Source: SECURITY.md, who can deceive the verification.
 */
export async function findInterposed(reader: Reader, triggers: readonly string[]): Promise<string[]> {
  const rows = await reader.$queryRaw<{ found: string }[]>`
    WITH known AS (SELECT name, split_part(name, '.', 2) AS short FROM unnest(${knownTables()}::text[]) AS k (name)),
    relation AS (
      SELECT c.oid, c.relkind, c.relrowsecurity, c.relowner, n.nspname || '.' || c.relname AS name
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'search', 'guards')
    ),
    reads AS (
      SELECT r.oid, r.rolname FROM pg_catalog.pg_roles r, relation t WHERE t.name = 'public.commitment'
        AND (r.oid = t.relowner OR r.rolname = session_user OR NOT r.rolsuper AND has_table_privilege(r.oid, t.oid, 'SELECT'))
    ),
    setting AS (
      SELECT concat_ws(' of ', split_part(c.line, '=', 1), 'role ' || r.rolname, 'database ' || d.datname) AS told, c.line
      FROM pg_catalog.pg_db_role_setting s CROSS JOIN unnest(s.setconfig) AS c (line)
        LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
      WHERE (s.setrole = 0 OR s.setrole IN (SELECT oid FROM reads)) AND (d.oid IS NULL OR d.datname = current_database())
    ),
    looked_in AS (
      SELECT rolname::text AS schema FROM reads
      UNION SELECT btrim(p, ' "') FROM setting, string_to_table(substr(line, strpos(line, '=') + 1), ',') AS p WHERE line LIKE 'search_path=%'
    ),
    elsewhere AS (
      SELECT n.nspname, c.relname AS short, 'relation' AS what FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relpersistence <> 't'
      UNION ALL SELECT n.nspname, p.proname, 'function' FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    ),
    standing AS (
      SELECT r.name || ' ' || t.tgname AS name, t.tgisinternal, t.tgenabled FROM pg_catalog.pg_trigger t JOIN relation r ON r.oid = t.tgrelid
    )
    SELECT 'row-level security of ' || name AS found FROM relation WHERE relrowsecurity
    UNION SELECT 'policy ' || p.polname || ' of ' || r.name FROM pg_catalog.pg_policy p JOIN relation r ON r.oid = p.polrelid
    UNION SELECT 'rule ' || w.rulename || ' of ' || r.name FROM pg_catalog.pg_rewrite w JOIN relation r ON r.oid = w.ev_class
      WHERE w.rulename <> '_RETURN'
    UNION SELECT name || ' is no plain table' FROM relation r WHERE relkind IN ('v', 'm', 'f', 'p') AND (name IN (SELECT name FROM known)
      OR NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = r.oid AND d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype = 'e'))
    UNION SELECT i.inhrelid::regclass || ' inherits from ' || i.inhparent::regclass FROM pg_catalog.pg_inherits i
      JOIN relation r ON r.oid IN (i.inhrelid, i.inhparent)
    UNION SELECT 'trigger ' || name || ' is missing' FROM unnest(${triggers}::text[]) AS e (name) WHERE name NOT IN (SELECT name FROM standing)
    UNION SELECT 'trigger ' || name || ' is unknown' FROM standing WHERE NOT tgisinternal AND name <> ALL (${triggers}::text[])
    UNION SELECT 'trigger ' || name || ' is not enabled' FROM standing WHERE tgenabled NOT IN ('O', 'A')
    UNION SELECT what || ' ' || nspname || '.' || short FROM elsewhere
      WHERE nspname NOT IN ('public', 'search', 'guards', 'pg_toast') AND (what = 'relation' AND short IN (SELECT short FROM known)
        OR nspname NOT IN ('pg_catalog', 'pgboss') AND nspname IN (SELECT schema FROM looked_in))
    UNION SELECT 'setting ' || told FROM setting
    UNION SELECT 'setting ' || name || ' of the server' FROM pg_catalog.pg_settings
      WHERE name IN ('search_path', 'session_replication_role') AND reset_val <> boot_val
    ORDER BY 1`;
  return rows.map(({ found }) => found);
}
