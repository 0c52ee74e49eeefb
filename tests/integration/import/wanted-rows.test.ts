import { beforeAll } from "vitest";
import { loadRegistry } from "@/tests/support/bring-in-list";
import { testDatabase } from "@/tests/support/database";
import { itComesInAsWanted } from "@/tests/support/it-comes-in-as-wanted";

testDatabase({ PACTA_TODAY: "2026-11-30" });

beforeAll(loadRegistry);

itComesInAsWanted([
  ["agriculture-two-states-ru.xlsx", ["status Снято с контроля"]],
  ["embassy-italy-en-ru.xlsx", []],
  ["education-two-states-kk.xlsx", ["status бақылаудан алынды"]],
]);
