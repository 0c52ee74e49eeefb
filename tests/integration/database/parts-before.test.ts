import { expect, it } from "vitest";
import { applyMigrations } from "@/server/migrations/apply-migrations";
import { databaseBefore, query } from "@/tests/support/migrations";

const PARTS = "20261130161424_parts_of_one_commitment";

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, "0")}`;

/** As a superuser may: two reports of one commitment, and what takes the first of them back, filed under this one. */
const withdrawnUnder = (commitment: string) => `
  SET session_replication_role = replica;
  INSERT INTO report (id, commitment_id, type, text, text_in, author_id, organisation_id, occurred_at)
  SELECT each, '${id(1)}', 'interim', 'x', 'ru', '${id(9)}', '${id(8)}', now() FROM unnest('{${id(2)},${id(3)}}'::uuid[]) each;
  INSERT INTO withdrawal (id, commitment_id, report_id, reason, reason_in, author_id, occurred_at)
  VALUES ('${id(4)}', '${commitment}', '${id(2)}', 'x', 'ru', '${id(9)}', now());
  INSERT INTO text_translation (id, commitment_id, report_id, language, text, original_sha256, author_id, occurred_at)
  VALUES ('${id(5)}', '${commitment}', '${id(2)}', 'ja', 'x', sha256('x'), '${id(9)}', now()),
    ('${id(6)}', '${id(1)}', '${id(3)}', 'ja', 'x', sha256('x'), '${id(9)}', now());`;

it("keeps the parts of a register that name what is of their own commitment", async () => {
  const url = await databaseBefore(PARTS);
  await query(url, withdrawnUnder(id(1)));
  const kept =
    "SELECT jsonb_strip_nulls(to_jsonb(w)) AS row FROM withdrawal w UNION ALL SELECT jsonb_strip_nulls(to_jsonb(t)) FROM text_translation t ORDER BY 1";
  const before = await query(url, kept);

  await applyMigrations(url);

  expect(before).toHaveLength(3);
  expect(await query(url, kept)).toEqual(before);
});

it("stops at parts of another commitment, and names each of them", async () => {
  const url = await databaseBefore(PARTS);
  await query(url, withdrawnUnder(id(7)));

  const named = (part: string) => `${part} of commitment ${id(7)} names report ${id(2)} of commitment ${id(1)}`;
  await expect(applyMigrations(url)).rejects.toThrow(
    `${named(`withdrawal ${id(4)}`)}; ${named(`text_translation ${id(5)}`)}`,
  );
  expect(await query(url, "SELECT FROM pg_class WHERE relname = 'report_id_commitment_unique'")).toEqual([]);
});
