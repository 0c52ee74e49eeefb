import type pg from "pg";
import { addDays, type CalendarDate } from "@/lib/deadlines/calendar-date";
import { sectors } from "@/prisma/seed/sectors";
import type { Dataset } from "./dataset";
import { groupBy } from "./group-by";
import { type LoadedOrganisation, syntheticOrganisations } from "./organisations";
import { type Person, syntheticPeople } from "./people";
import type { Random } from "./random";
import { nextUuid } from "./uuid";

/** Writes sectors, organisations, people and milestones where they are not there yet, and reads them back. */
export async function loadReferenceData(client: pg.Client, today: CalendarDate, random: Random): Promise<Dataset> {
  const { rows: installation } = await client.query<{ side: string }>("SELECT home_side AS side FROM installation");
  const homeSide = installation[0]?.side ?? "KZ";
  await client.query("BEGIN");
  await insertSectors(client);
  const organisations = await insertOrganisations(client, homeSide);
  const people = await insertPeople(
    client,
    organisations.filter(({ side }) => side === homeSide),
  );
  await insertMilestones(client, today);
  await client.query("COMMIT");

  const employed = new Set(
    people.filter(({ role }) => role === "executor").map(({ organisationId }) => organisationId),
  );
  return {
    random,
    today,
    homeSide,
    homeOrganisations: organisations.filter(({ id }) => employed.has(id)),
    partnerOrganisations: groupBy(organisations, ({ side }) => side),
    executors: groupBy(
      people.filter(({ role }) => role === "executor"),
      ({ organisationId }) => organisationId,
    ),
    coordinators: people.filter(({ role }) => role === "coordinator"),
    heads: people.filter(({ role }) => role === "head"),
  };
}

async function insertSectors(client: pg.Client): Promise<void> {
  const rows = sectors.map(({ code, kk, ru, en, ja }, index) => ({
    code,
    position: index + 1,
    name_kk: kk,
    name_ru: ru,
    name_en: en,
    name_ja: ja,
  }));
  await client.query(
    `INSERT INTO sector SELECT code, position, name_kk, name_ru, name_en, name_ja
     FROM json_populate_recordset(NULL::sector, $1) ON CONFLICT (code) DO NOTHING`,
    [JSON.stringify(rows)],
  );
  await recordLoaded(client, "sector:", "sector", "code");
}

async function insertOrganisations(client: pg.Client, homeSide: string): Promise<LoadedOrganisation[]> {
  const columns = `id, code, side, original, name_kk, name_ru, name_en, name_ja, short_kk, short_ru, short_en, short_ja`;
  await client.query(
    `INSERT INTO organisation (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::organisation, $1)
     ON CONFLICT (code) DO NOTHING`,
    [JSON.stringify(syntheticOrganisations(homeSide))],
  );
  await recordLoaded(client, "organisation:", "organisation", "id");
  const { rows } = await client.query<LoadedOrganisation>(
    "SELECT id, side FROM organisation WHERE code LIKE 'load-%' ORDER BY code",
  );
  return rows;
}

/** A person's row comes with its event, so people are written once and then only read. */
async function insertPeople(client: pg.Client, home: readonly LoadedOrganisation[]): Promise<Person[]> {
  const read = () =>
    client.query<Person>(
      `SELECT id, organisation_id AS "organisationId", role FROM users
       WHERE email LIKE 'load-%@synthetic.invalid' ORDER BY email`,
    );
  const known = await read();
  if (known.rows.length > 0) return known.rows;

  const columns = "id, email, name, role, organisation_id, authority_level, password_hash";
  await client.query(`INSERT INTO users (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::users, $1)`, [
    JSON.stringify(syntheticPeople(home)),
  ]);
  await client.query(
    `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
     SELECT 'user:' || id, 1, 'user_created',
       json_strip_nulls(json_build_object('kind', 'user_created', 'role', role, 'organisationId', organisation_id,
         'authorityLevel', authority_level))::text, created_at, '', ''
     FROM users WHERE email LIKE 'load-%@synthetic.invalid'`,
  );
  return (await read()).rows;
}

/** Summits every half-year, for the timeline's bands. */
async function insertMilestones(client: pg.Client, today: CalendarDate): Promise<void> {
  const rows = Array.from({ length: 8 }, (_, index) => {
    const day = addDays(today, (index - 3) * 182 - 60);
    return {
      id: nextUuid(),
      code: `load-summit-${index + 1}`,
      original: "ru",
      precision: "day",
      name_ru: `Встреча на высшем уровне № ${index + 1} (условная)`,
      edtf: day,
      earliest: day,
      latest: day,
    };
  });
  const columns = "id, code, name_ru, original, edtf, earliest, latest, precision";
  await client.query(
    `INSERT INTO milestone (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::milestone, $1)
     ON CONFLICT (code) DO NOTHING`,
    [JSON.stringify(rows)],
  );
  await recordLoaded(client, "milestone:", "milestone", "id");
}

/** The first event of whatever has come just now. */
async function recordLoaded(client: pg.Client, chain: string, table: string, key: string): Promise<void> {
  await client.query(
    `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
     SELECT $1 || t.${key}, 1, 'recorded', '{"kind":"recorded"}', clock_timestamp(), '', '' FROM ${table} t
     WHERE NOT EXISTS (SELECT FROM audit_event e WHERE e.chain = $1 || t.${key})`,
    [chain],
  );
}
