import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { listHistory } from "@/lib/audit/queries";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { createSession } from "@/lib/auth/create-session";
import { saveLanguage } from "@/lib/auth/save-language";
import { signIn } from "@/lib/auth/sign-in";
import { keepFile } from "@/lib/commitments/evidence-files/keep-file";
import { db, openDatabase } from "@/lib/db";
import { isUnavailable } from "@/lib/db-unavailable";
import { saveDraft } from "@/lib/drafts/save-draft";
import { keyedHash } from "@/lib/keyed-hash";
import { erasePerson } from "@/lib/registry/people/erase-person";
import { personInput } from "@/lib/registry/people/inputs";
import { getPerson, listPeople } from "@/lib/registry/people/queries";
import { disablePerson, enablePerson, renewPassword } from "@/lib/registry/people/set-access";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";
import { answering } from "@/lib/request-context";
import { recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { aCommitment } from "@/tests/support/build-commitment";
import { csvFile, uploadAndMap } from "@/tests/support/build-import";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { personForm, sendPerson } from "@/tests/support/build-registry";
import { takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { aPicture } from "@/tests/support/files/evidence-files";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

const NAME = "Зинаида Примеркина";
const SPELLINGS = {
  nameKk: "Зинаида Мысалқызы",
  nameRu: "Зинаида Образцова",
  nameEn: "Zinaida Sampleva",
  nameJa: "見本ジナイダ",
};
const EMAIL = "z.primerkina@marker.test";
const ADDRESS = "203.0.113.77";
const BROWSER = "Primerkina-Browser/1.0";
const TYPED = "незаконченное Примеркиной";
/** What must be nowhere, and what stays where it was written on purpose. */
const MARKERS = [NAME, "Примеркин", "primerkina", ...Object.values(SPELLINGS), ADDRESS, "незаконченное"];
const CONTENT = "Доложила З. Примеркина";
const WRITTEN_ON_PURPOSE = ["public.report", "public.note", "search.note", "public.audit_event"];

let admin: Viewer;
let organisation: { id: string };
let client: pg.Client;
beforeAll(async () => {
  admin = await aUser({ role: "admin" });
  organisation = await anOrganisation();
  client = await rawSql(database.url());
});
afterAll(() => client.end());

const request = async (id: string) => {
  const { version } = await db().user.findUniqueOrThrow({ where: { id }, select: { version: true } });
  return { id, version, key: randomUUID() };
};
const erased = async (id: string, typed: string) => erasePerson(admin, { ...(await request(id)), typed });

/** The tables that hold one of the markers in any column, as text or as bytes. */
async function tablesWith(markers: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1`);
  expect(rows.length).toBeGreaterThan(30);
  const found: string[] = [];
  for (const { name } of rows) {
    const patterns = markers.flatMap((marker) => [`%${marker}%`, `%${Buffer.from(marker).toString("hex")}%`]);
    const hit = await client.query(`SELECT FROM ${name} t WHERE t::text ILIKE ANY($1) LIMIT 1`, [patterns]);
    if (hit.rowCount) found.push(name);
  }
  return found;
}

/** A coordinator who did everything there is to do, and left a trace of themselves in every place that keeps one. */
async function aBusyPerson() {
  const form = personForm(organisation.id, {
    name: NAME,
    ...SPELLINGS,
    email: EMAIL,
    role: "coordinator",
    language: "ru",
  });
  const added = await sendPerson(admin, form);
  const id = added.ok ? added.value.id : "";
  await sendPerson(admin, {
    ...form,
    id,
    version: "1",
    key: randomUUID(),
    name: `${NAME}, отдел`,
    nameJa: `${SPELLINGS.nameJa}課`,
  });
  const viewer: Viewer = Object.assign(await aUser(), { id, name: NAME, email: EMAIL, role: "coordinator" as const });

  const commitment = await aCommitment({ status: "on_control", leadId: organisation.id, controlLevel: "minister" });
  const { reference } = commitment;
  await answering({ requestId: randomUUID(), address: ADDRESS }, async () => {
    await createSession(db(), id, { address: ADDRESS, userAgent: BROWSER });
    await recordSecurityEvent(db(), { kind: "exported", personId: id, details: { file: "register" } });
    await takeAction(viewer, reference, "assign_owner", { personId: id });
    await takeAction(viewer, reference, "start");
    await takeAction(viewer, reference, "add_note", { text: CONTENT });
    await takeAction(viewer, reference, "add_evidence");
    await takeAction(viewer, reference, "request_report");
    await takeAction(viewer, reference, "report_interim", { text: CONTENT });
    await keepSourceUpload(viewer, `${TYPED} ${EMAIL}`);
    await keepFile(viewer, commitment.id, { name: TYPED, bytes: aPicture() });
    const headers = ["Мероприятие", "Сфера", "Исполнитель", "№", TYPED];
    await uploadAndMap(viewer, csvFile([headers, ["Форум", "Транспорт", "", "KZ-JP-2034-01", EMAIL]]));
    await saveLanguage(viewer, "kk");
    await saveDraft(viewer, { name: `${reference}/add_note`, version: "1", values: { text: TYPED } });
  });
  for (const name of [`person/${id}`, "person/new"]) {
    await saveDraft(admin, { name, version: "1", values: { name: NAME, ...SPELLINGS, email: EMAIL } });
  }
  await sendPerson(admin, personForm(organisation.id));
  return { id, reference, commitmentId: commitment.id, viewer };
}

describe("an erased person", () => {
  let person: Awaited<ReturnType<typeof aBusyPerson>>;
  beforeAll(async () => {
    person = await aBusyPerson();
  });

  it("was everywhere before: the search finds what it is to find", async () => {
    const before = await tablesWith(MARKERS);

    for (const table of [
      "users",
      "session",
      "security_event",
      "source_upload",
      "import_upload",
      "draft",
      "report",
      "note",
    ])
      expect(before).toContain(`public.${table}`);
  });

  it("was found by every spelling of the name", async () => {
    for (const name of [NAME, ...Object.values(SPELLINGS)])
      expect(await tablesWith([name]), name).toEqual(expect.arrayContaining(["public.users", "public.draft"]));
    const { rows } = await client.query("SELECT plain FROM search.name WHERE ref = '=p' || $1", [person.id]);
    expect(rows[0].plain).toMatch(/мысалқызы[\s\S]*見本/);
  });

  it("is in no hash of a form that can be guessed without the installation's secret", async () => {
    const form = personForm(organisation.id, { name: "Второй Человек", email: "second@marker-of-hashes.test" });
    await sendPerson(admin, form);
    const asked = JSON.stringify(["administer_people", null, personInput.parse(form)]);
    const kept = await db().idempotencyKey.findFirstOrThrow({ where: { key: String(form.key) } });

    expect(Buffer.from(kept.requestHash).equals(createHash("sha256").update(asked).digest())).toBe(false);
    expect(Buffer.from(kept.requestHash).equals(keyedHash("form", asked))).toBe(true);
    expect(Buffer.from(kept.requestHash).equals(keyedHash("sign-in", asked))).toBe(false);
  });

  it("is not erased while anything open is theirs, nor by a slip, nor by themselves", async () => {
    const { id, reference } = person;
    expect(await erased(id, EMAIL)).toMatchObject({ details: { problem: "owns_open" } });
    await takeAction(person.viewer, reference, "assign_owner", { personId: "" });

    expect(await erased(id, "z.primerkina@marker")).toMatchObject({ details: { problem: "erasing_not_typed" } });
    expect(await erased(admin.id, admin.email)).toMatchObject({ details: { problem: "own_access" } });
    for (const role of ["coordinator", "executor", "head", "observer"] as const) {
      const viewer = await aUser({ role });
      const input = { ...(await request(id)), typed: EMAIL };
      expect(await erasePerson(viewer, input)).toEqual({ ok: false, refusal: "forbidden" });
    }
    expect(await db().user.findUnique({ where: { id } })).toMatchObject({ email: EMAIL, erasedAt: null });
  });

  it("is not erased while a commitment out of the administrator's sight is theirs, of which no number is shown", async () => {
    const { id, email } = await aUser({ role: "coordinator", organisationId: organisation.id });
    const open = async () => (await getPerson(admin, id))?.work.count;
    await aCommitment({ leadId: organisation.id, ownerId: id, marking: "restricted" });
    expect(await open()).toBe(0);
    expect(await erased(id, email)).toMatchObject({ details: { problem: "owns_open" } });

    await aCommitment({ leadId: organisation.id, ownerId: id });
    expect(await open()).toBe(1);
  });

  it("is nowhere in the database but in what was written, and no chain is broken", async () => {
    expect((await erased(person.id, ` ${EMAIL.toUpperCase()} `)).ok).toBe(true);

    expect((await tablesWith(MARKERS)).filter((table) => !WRITTEN_ON_PURPOSE.includes(table))).toEqual([]);
    expect(await tablesWith([BROWSER, EMAIL])).toEqual([]);
    const payloads = await db().auditEvent.findMany({ select: { payload: true } });
    const told = JSON.stringify(payloads).replaceAll(CONTENT, "");
    expect(told).not.toMatch(/primerkina|Примеркин|незаконченное|Зинаида|Мысалқызы|Sampleva|見本/i);
    const owner = openDatabase(database.url(), 1);
    expect((await verifyHistory(owner)).flaws).toEqual([]);
    await owner.$disconnect();
    const events = await db().auditEvent.findMany({ where: { chain: `user:${person.id}` }, orderBy: { seq: "desc" } });
    expect(events[0]).toMatchObject({ kind: "user_erased", actorId: admin.id });
  });

  it("has done what they did, under no name", async () => {
    const history = await listHistory(admin, person.reference);

    const theirs = history?.events.filter(({ actor }) => actor?.id === person.id) ?? [];
    expect(theirs.length).toBeGreaterThan(4);
    expect(theirs.every(({ actor }) => actor?.name === null)).toBe(true);
    expect(await db().report.count({ where: { authorId: person.id, text: CONTENT } })).toBe(1);
  });

  it("comes in by no way, is in no list, and stays as they are", async () => {
    const { id } = person;
    const email = `${id}@erased.invalid`;
    expect(await db().user.findUnique({ where: { id } })).toMatchObject({
      name: null,
      nameKk: null,
      nameRu: null,
      nameEn: null,
      nameJa: null,
      email,
      language: null,
    });
    expect(await signIn({ email, password: "erased" }, { address: "10.0.0.1", userAgent: null })).toBeNull();
    expect((await listPeople(admin, { q: "", role: "" }, "ru")).rows.map((row) => row.id)).not.toContain(id);
    expect(await getPerson(admin, id)).toMatchObject({ erasedAt: expect.any(Date) });

    for (const change of [enablePerson, disablePerson])
      expect(await change(admin, await request(id))).toMatchObject({ refusal: "not-found" });
    expect(await renewPassword(admin, await request(id), "x")).toMatchObject({ refusal: "not-found" });
    expect(await erased(id, email)).toMatchObject({ refusal: "not-found" });
    expect(await refusedBy(client, ["UPDATE users SET disabled_at = NULL WHERE id = $1", id])).toBe(
      "users_stay_erased",
    );
  });

  it("leaves nothing of what was under way meanwhile: it is to be tried again, and then they are signed out", async () => {
    const { id, viewer, reference, commitmentId } = person;
    const underWay = [
      () => saveDraft(viewer, { name: `${reference}/add_note`, version: "1", values: { text: TYPED } }),
      () => keepSourceUpload(viewer, TYPED),
      () => keepFile(viewer, commitmentId, { name: TYPED, bytes: aPicture() }),
      () => createSession(db(), id, { address: ADDRESS, userAgent: BROWSER }),
    ];
    for (const write of underWay) {
      const failed = await write().then(
        () => null,
        (error: unknown) => error,
      );
      expect(isUnavailable(failed)).toBe(true);
    }
    const named = await saveDraft(admin, { name: `person/${id}`, version: "1", values: { name: TYPED } }).catch(
      (e) => e,
    );
    expect(isUnavailable(named)).toBe(true);
    await saveLanguage(viewer, "ja");
    const written = await db()
      .user.update({ where: { id }, data: { language: "ja" } })
      .catch((error: unknown) => error);
    expect(isUnavailable(written)).toBe(true);
    expect(await takeAction(viewer, reference, "add_note", { text: TYPED })).toMatchObject({ refusal: "busy" });
    expect(await tablesWith([TYPED, BROWSER])).toEqual([]);
  });

  it("waits for what is being written for them, and takes it along", async () => {
    const { id, email } = await aUser();
    const writing = await rawSql(database.url());
    await writing.query("BEGIN");
    await writing.query(
      "INSERT INTO draft (author_id, name, version, values) VALUES ($1, 'late', '1', jsonb_build_object('text', $2::text))",
      [id, TYPED],
    );
    const erasing = erased(id, email);
    await waitUntilBlocked(writing);
    await writing.query("COMMIT");
    await writing.end();

    expect((await erasing).ok).toBe(true);
    expect(await tablesWith([TYPED])).toEqual([]);
  });
});

/** Until somebody waits for what this connection holds. */
async function waitUntilBlocked(holder: pg.Client): Promise<void> {
  const { rows } = await holder.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const blocked = "SELECT FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))";
  while ((await client.query(blocked, [rows[0]?.pid])).rowCount === 0);
}

it("leaves no address of an erased person with what is told of them later", async () => {
  const { id, email } = await aUser();
  expect((await erased(id, email)).ok).toBe(true);

  await answering({ requestId: randomUUID(), address: ADDRESS }, () =>
    recordSecurityEvent(db(), { kind: "sign_in_failed", personId: id, details: { reason: "password" } }),
  );

  const [told] = await db().securityEvent.findMany({ where: { personId: id, kind: "sign_in_failed" } });
  expect(told).toMatchObject({ address: null });
});

it("keeps the addresses of people who are not erased, and everything else of the security log", async () => {
  const { id } = await aUser();
  await answering({ requestId: randomUUID(), address: "203.0.113.9" }, () =>
    recordSecurityEvent(db(), { kind: "exported", personId: id, details: { file: "register" } }),
  );

  await db().$executeRaw`SELECT forget_addresses_of(${id}::uuid)`;

  expect(await db().securityEvent.count({ where: { personId: id, address: "203.0.113.9" } })).toBe(1);
  expect(await refusedBy(client, ["UPDATE security_event SET kind = 'x', address = NULL"])).toBe(
    "security_event_is_append_only",
  );
});
