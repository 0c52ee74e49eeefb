import { beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { findBest } from "@/lib/commitments/list/best-found-queries";
import { noFilters } from "@/lib/commitments/list/filters";
import { readRegister } from "@/lib/commitments/list/group-queries";
import { countCommitments, listCommitments } from "@/lib/commitments/list/queries";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-30");
testDatabase({ PACTA_TODAY: today });

let observer: Viewer;
let executor: Viewer;
/** By what they are found: each younger than the one before. */
let made: Record<"word" | "part" | "quote", string>;

beforeAll(async () => {
  observer = await aUser({ role: "observer" });
  executor = await aUser({ role: "executor", organisationId: (await anOrganisation()).id });
  const release = await aRelease({ body: "Стороны обсудят порт Актау." });
  const one = async (titleRu: string, day: number, quote?: string) => {
    const { id, reference } = await aCommitment({ titleRu, changedAt: new Date(`2026-10-0${day}T10:00:00Z`) });
    if (quote) await aStatement({ release, quote, commitmentId: id });
    return reference;
  };
  made = {
    word: await one("Развитие портов Каспия", 1),
    part: await one("Рост экспорта зерна", 2),
    quote: await one("Встреча министров", 3, "Стороны обсудят порт Актау."),
  };
});

const best = async (viewer: Viewer, typed: string) =>
  (await findBest(viewer, typed, 8)).map(({ reference }) => reference);

it("whole words of titles come before parts, and these before what is found elsewhere, however late that changed", async () => {
  expect(await best(observer, "порт")).toEqual([made.word, made.part, made.quote]);
  expect((await findBest(observer, "порт", 2)).map(({ reference }) => reference)).toEqual([made.word, made.part]);
});

it("the number that was typed comes first, however it was typed, and is nothing to who does not see it", async () => {
  const typed = [made.part.toLowerCase(), made.part.replaceAll("-", " "), made.part.replace("K", "К")];
  for (const each of typed) expect((await best(observer, each))[0], each).toBe(made.part);
  expect(await best(executor, made.part)).toEqual([]);
  expect(await best(executor, "порт")).toEqual([]);
  expect(await best(executor, "KZ-JP-2031-77")).toEqual([]);
});

it("the register finds once what its list and its count would find apart, page by page", async () => {
  const sort = { key: "reference", descending: true } as const;
  for (const q of ["порт", "порт актау", "синхрофазотрон", made.word]) {
    const filters = { ...noFilters, q };
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const { page, total } = await readRegister(observer, today, {
        filters,
        sort,
        grouping: "none",
        language: "ru",
        after,
        pageSize: 2,
      });
      expect(total).toEqual(await countCommitments(observer, today, { filters }));
      pages.push(...page.groups.flatMap(({ rows }) => rows.map(({ reference }) => reference)));
      after = page.next ?? undefined;
    } while (after);
    const { rows } = await listCommitments(observer, today, { filters, sort });
    expect(pages).toEqual(rows.map(({ reference }) => reference));
  }
});
