import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { db } from "@/lib/db";
import { checkCommitments } from "@/lib/import/check/check-commitments";
import { checkStoredUpload } from "@/lib/import/check/check-stored-upload";
import { mapWords } from "@/lib/import/map-words";
import { getImportUpload, readImportContext } from "@/lib/import/queries";
import { wordFieldName } from "@/lib/import/words";
import { loadRegistry } from "@/tests/support/bring-in-list";
import { checkUploaded, csvFile, uploadAndMap } from "@/tests/support/build-import";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";
import { gate } from "@/tests/support/gate";

testDatabase({ PACTA_TODAY: "2026-11-23" });

const HEADERS = ["Название", "Страна", "Ответственный", "Соисполнители", "Срок"];
const DEFAULTS = { "whole-kind": "signed", "whole-sector": "energy" };

let coordinator: Viewer;
beforeAll(async () => {
  await loadRegistry();
  coordinator = await aUser();
});

const upload = async (rows: string[][]) => {
  const id = await uploadAndMap(coordinator, csvFile([HEADERS, ...rows]), "перечень.csv", DEFAULTS);
  const kept = await getImportUpload(coordinator, id);
  if (!kept?.columns) throw new Error("not kept");
  return { ...kept, ...kept.columns };
};

/** Works for so many milliseconds, and says how long it was. */
function busyFor(ms: number): number {
  const began = performance.now();
  while (performance.now() - began < ms);
  return performance.now() - began;
}

describe("the check of a table that takes long", () => {
  it("leaves others their part of the time while it goes through the rows", async () => {
    const table = await upload(
      Array.from({ length: 500 }, (_, at) => [`Дело ${at}`, "JP", "МИД РК", "", "01.03.2027"]),
    );
    const context = await readImportContext(db(), coordinator, { language: "ru", references: [] });
    let othersMs = 0;
    let isChecked = false;
    const others = (async () => {
      while (!isChecked) {
        await nextTurn();
        othersMs += busyFor(1);
      }
    })();

    const began = performance.now();
    const { entries } = await checkCommitments(table, context);
    const tookMs = performance.now() - began;
    isChecked = true;
    await others;

    expect(entries).toHaveLength(500);
    // In fixed pieces of ten rows it was a tenth. What comes before the first row is not given away.
    expect(othersMs / tookMs).toBeGreaterThan(1 / 3);
  });

  it("is made once for all pages, and anew once a word is said to mean something else", async () => {
    const table = await upload([["Дело", "JP", "Щука", "", ""]]);
    const word = { [wordFieldName("organisation", "Щука")]: "kz-mfa" };
    const check = () => checkStoredUpload(coordinator, table, "ru");

    const first = await vi.waitUntil(
      async () => {
        const [one, other] = [await check(), await check()];
        return one === other && one;
      },
      { timeout: 20_000 },
    );
    await mapWords(coordinator, table.id, word);
    const said = await check();

    expect([first.good, said.good]).toEqual([0, 1]);
  });

  it("is made anew once a change ends whose event is older than one that was there", async () => {
    const table = await upload([["Дело", "JP", "Окунь", "", ""]]);
    const check = () => checkStoredUpload(coordinator, table, "ru");
    const [older, newer, ending] = [gate(), gate(), gate()];
    const add = async (nameRu: string, begun: () => Promise<void>, written: () => Promise<void>) =>
      db().$transaction(
        async (tx) => {
          const code = `org-${randomUUID().slice(-12)}`;
          const { id } = await tx.organisation.create({ data: { code, side: "KZ", nameRu, original: "ru" } });
          await begun();
          await recordEvent(tx, `organisation:${id}`, 1, null, new Date(), { kind: "recorded" });
          await written();
        },
        { timeout: 30_000 },
      );
    const early = add(
      "Лещ",
      async () => {
        newer.open();
        await older.passed;
      },
      async () => undefined,
    );
    await newer.passed;
    const late = add(
      "Окунь",
      async () => undefined,
      async () => {
        older.open();
        await ending.passed;
      },
    );
    await early;
    const before = await check();
    ending.open();
    await late;

    expect([before.good, (await check()).good]).toEqual([0, 1]);
  });

  it("is refused as busy when several wait for theirs, and comes again afterwards", async () => {
    const table = await upload([["Дело", "JP", "МИД РК", "", ""]]);

    const asked = await Promise.allSettled(
      Array.from({ length: 8 }, async () => checkStoredUpload(coordinator, table, "ru")),
    );

    expect(asked.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 6 }, () => "fulfilled"),
      ...Array.from({ length: 2 }, () => "rejected"),
    ]);
    expect(asked.at(-1)).toMatchObject({ reason: { code: "ETIMEDOUT" } });
    expect(await checkStoredUpload(coordinator, table, "ru")).toMatchObject({ good: 1 });
  });
});

describe("a cell that names hundreds", () => {
  it("is a mistake of its row, and none of its words is asked about", async () => {
    const many = Array.from({ length: 500 }, (_, at) => `Щука-${at}`).join("; ");
    const fifty = Array.from({ length: 50 }, (_, at) => `Щука-${at}`).join("; ");
    const { id } = await upload([
      ["Первое", "JP", "МИД РК", many, ""],
      ["Второе", "JP", many, "", ""],
      ["Третье", "JP", "МИД РК", fifty, ""],
    ]);

    const { problems, words } = await checkUploaded(coordinator, id);

    expect(
      problems.filter(({ problem }) => problem === "too_many_names").map(({ row, field }) => [row, field]),
    ).toEqual([
      [2, "coExecutors"],
      [3, "lead"],
    ]);
    expect(problems.filter(({ row }) => row === 4)).toHaveLength(50);
    expect(words).toHaveLength(50);
  });
});
