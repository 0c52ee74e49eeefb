import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyInto } from "@/tests/bench/dataset/copy";
import { noRows, type Row } from "@/tests/bench/dataset/dataset";
import { toCopyFormat } from "@/tests/bench/dataset/to-copy-format";
import { nextUuid } from "@/tests/bench/dataset/uuid";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

function meeting(code: string, more: Row = {}): Row {
  const named = {
    name_ru: "Переговоры",
    original: "ru",
    starts_on: "2025-01-01",
    ends_on: "2025-01-02",
    sides: ["KZ"],
  };
  return { id: nextUuid(), code, kind: "talks", ...named, ...more };
}

/** Meetings with the event that each needs. */
function batch(...meetings: Row[]) {
  const events = meetings.map(({ id }) => ({
    chain: `meeting:${id}`,
    seq: 1,
    kind: "recorded",
    payload: '{"kind":"recorded"}',
    actor_id: null,
    occurred_at: "2025-01-01T05:00:00Z",
    previous_hash: "",
    hash: "",
  }));
  return toCopyFormat({ ...noRows(), meeting: meetings, audit_event: events });
}

it("writes every text as it is", async () => {
  const name = 'таб\tстрока\nвозврат\r\\N \\. \\t "в кавычках" {a,b} 🙂';
  const sides = ["KZ", 'a"b', "c\\d", "{e,f}", "null", ""];

  await copyInto(client, batch(meeting("m-1", { name_ru: name, sides })));

  const { rows } = await client.query("SELECT name_ru, sides FROM meeting WHERE code = 'm-1'");
  expect(rows).toEqual([{ name_ru: name, sides }]);
});

it("writes nothing when one row of any table is refused, and goes on", async () => {
  const [good, bad] = [meeting("m-2"), meeting("m-3", { ends_on: "2024-01-01" })];
  const statement = "COPY meeting (id, code, kind) FROM STDIN";

  await expect(copyInto(client, batch(good, bad))).rejects.toMatchObject({
    constraint: "meeting_dates",
  });
  const copies = [...batch(good), { statement, lines: "no uuid\n" }];
  await expect(copyInto(client, [...copies, ...copies])).rejects.toMatchObject({ code: "22P02" });
  expect((await client.query("SELECT FROM meeting WHERE code = 'm-2'")).rowCount).toBe(0);

  await copyInto(client, batch(good));
  expect((await client.query("SELECT FROM meeting WHERE code = 'm-2'")).rowCount).toBe(1);
});
