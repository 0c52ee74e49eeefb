import { beforeAll } from "vitest";
import { loadRegistry } from "@/tests/support/bring-in-list";
import { testDatabase } from "@/tests/support/database";
import { itComesInAsWanted } from "@/tests/support/it-comes-in-as-wanted";

testDatabase({ PACTA_TODAY: "2026-11-30" });

beforeAll(loadRegistry);

itComesInAsWanted([
  ["labour-two-states-ru.csv", ["status снято с контроля"]],
  ["energy-two-states-kk.csv", ["status бақылаудан алынды"]],
]);
