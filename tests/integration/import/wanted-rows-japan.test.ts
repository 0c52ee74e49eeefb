import { beforeAll, expect, it } from "vitest";
import { checkInstallation } from "@/server/start/installation";
import { bringIn, enterAsWanted } from "@/tests/support/bring-in-as-wanted";
import { loadRegistry } from "@/tests/support/bring-in-list";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase({ PACTA_TODAY: "2026-11-30", PACTA_HOME_SIDE: "JP" });

beforeAll(async () => {
  await checkInstallation(database.url(), { demonstration: true, homeSide: "JP" });
  await loadRegistry();
});

const LIST = "meti-two-states-ja.csv";

it("brings in a Japanese office's list of two states row by row as it was wanted, by one press", async () => {
  const admin = await aUser({ role: "admin" });
  const list = await bringIn(admin, LIST, {}, "JP");
  expect(list).toMatchObject({ asked: [], answers: 1, problems: [], good: 30 });
  expect(await enterAsWanted(admin, LIST, list)).toEqual([]);
});
