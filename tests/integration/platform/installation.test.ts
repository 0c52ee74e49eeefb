import { expect, it } from "vitest";
import { checkInstallation } from "@/server/start/installation";
import { aCommitment } from "@/tests/support/build-commitment";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";

const database = testDatabase();

it("takes the home side while the register is empty, and keeps it after", async () => {
  await checkInstallation(database.url(), { demonstration: false, homeSide: "JP" });
  await checkInstallation(database.url(), { demonstration: false, homeSide: "KZ" });
  await aCommitment({});

  await checkInstallation(database.url(), { demonstration: false, homeSide: "KZ" });
  await expect(checkInstallation(database.url(), { demonstration: false, homeSide: "JP" })).rejects.toThrow(
    "This database serves KZ, and PACTA_HOME_SIDE is JP",
  );
});

it("serves a database with the demonstration in demonstration mode only", async () => {
  const client = await rawSql(database.url());
  await client.query(
    `BEGIN;
     UPDATE installation SET demonstration_on = '2025-08-25', version = version + 1;
     INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
     SELECT 'system', version, 'demonstration_loaded', '{"kind":"demonstration_loaded"}', now(), '', '' FROM installation;
     COMMIT`,
  );
  await client.end();

  await checkInstallation(database.url(), { demonstration: true, homeSide: "KZ" });
  await expect(checkInstallation(database.url(), { demonstration: false, homeSide: "KZ" })).rejects.toThrow(
    "passwords are public",
  );
});
