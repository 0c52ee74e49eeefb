import type pg from "pg";

/** What a database is made of: each object by its kind and full name, with Postgres's own words for what it is. */
export type Catalogue = ReadonlyMap<string, string>;

/**
 * Everything in our namespaces, as the catalogues of Postgres tell it: the order of columns, formatting and the way it was
 * made leave no trace in it. Left out are extensions, constraints NOT NULL, which columns tell of, and Prisma's list of
 * migrations.
 */
export async function readCatalogue(client: pg.Client): Promise<Catalogue> {
  // Without one, every name is told in full.
  await client.query("SET search_path = ''");
  const { rows } = await client.query<{ object: string; definition: string }>(`
    WITH own AS (
      SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    ), foreigner AS (
      SELECT d.objid FROM pg_catalog.pg_depend d WHERE d.deptype = 'e'
    ), relation AS (
      SELECT c.* FROM pg_catalog.pg_class c
      WHERE c.relnamespace IN (SELECT oid FROM own) AND c.oid NOT IN (SELECT objid FROM foreigner)
        AND c.relname !~ '^_prisma_migrations'
    )
    SELECT 'schema ' || n.nspname AS object, '' AS definition FROM pg_catalog.pg_namespace n JOIN own USING (oid)
    UNION ALL
    SELECT 'type ' || t.oid::regtype, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)
    FROM pg_catalog.pg_type t JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid GROUP BY t.oid
    UNION ALL
    SELECT 'relation ' || r.oid::regclass, r.relkind::text || coalesce(pg_catalog.pg_get_viewdef(r.oid), '')
    FROM relation r WHERE r.relkind <> 'i'
    UNION ALL
    SELECT 'column ' || r.oid::regclass || '.' || a.attname, concat_ws(' ', pg_catalog.format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN 'NOT NULL' END, CASE a.attgenerated WHEN 's' THEN 'GENERATED' WHEN 'v' THEN 'VIRTUAL' END,
      pg_catalog.pg_get_expr(d.adbin, d.adrelid))
    FROM relation r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
    WHERE r.relkind IN ('r', 'p', 'v', 'm')
    UNION ALL
    SELECT 'constraint ' || k.conname || ' of ' || r.oid::regclass, pg_catalog.pg_get_constraintdef(k.oid)
    FROM relation r JOIN pg_catalog.pg_constraint k ON k.conrelid = r.oid AND k.contype NOT IN ('n', 't')
    UNION ALL
    SELECT 'index ' || i.indexrelid::regclass, pg_catalog.pg_get_indexdef(i.indexrelid)
    FROM relation r JOIN pg_catalog.pg_index i ON i.indrelid = r.oid
    UNION ALL
    SELECT 'trigger ' || t.tgname || ' of ' || r.oid::regclass, pg_catalog.pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
    FROM relation r JOIN pg_catalog.pg_trigger t ON t.tgrelid = r.oid AND NOT t.tgisinternal
    UNION ALL
    SELECT 'function ' || p.oid::regprocedure, pg_catalog.pg_get_functiondef(p.oid)
    FROM pg_catalog.pg_proc p JOIN own ON own.oid = p.pronamespace
    WHERE p.oid NOT IN (SELECT objid FROM foreigner)
    UNION ALL
    SELECT 'row of installation ' || i.id, to_jsonb(i)::text FROM public.installation i`);
  await client.query("RESET search_path");
  return new Map(rows.map(({ object, definition }) => [object, definition]));
}

/** Every object that only one of two databases has, or that is another one there; empty when they are the same. */
export function differences(migrated: Catalogue, written: Catalogue): string[] {
  const objects = [...new Set([...migrated.keys(), ...written.keys()])].sort();
  return objects.flatMap((object) => {
    const [made, said] = [migrated.get(object), written.get(object)];
    if (made === said) return [];
    if (said === undefined) return [`missing in prisma/sql: ${object}\n${made}`];
    if (made === undefined) return [`only in prisma/sql: ${object}\n${said}`];
    return [`differs: ${object}\nmigrated:\n${made}\nprisma/sql:\n${said}`];
  });
}
