import { createHash } from "node:crypto";
import http from "node:http";
import pg from "pg";
import { z } from "zod";
import type { Statement } from "./record-statements";

/** What the floor is told: the statements of each address, as the app sends them. */
export type FloorJob = { databaseUrl: string; pages: Record<string, Statement[]> };

// The least that could be done for the same answer: a bare Node server, `pg`, templates of strings. It checks the session's row,
// runs the statements the app runs and writes every row it got into a table; it translates, decides and explains nothing.
// The channel keeps it alive until it serves, which exit-with-parent has taken from it.
process.channel?.ref();
process.once("message", async ({ databaseUrl, pages }: FloorJob) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20, options: "-c TimeZone=UTC" });
  const server = http.createServer((request, response) => {
    answer(pool, pages, request)
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
      .catch((error: Error) => response.writeHead(500).end(error.message));
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.({ port: typeof address === "object" ? address?.port : null });
  });
});

type Answer = { status: number; headers: http.OutgoingHttpHeaders; body: string };

async function answer(pool: pg.Pool, pages: FloorJob["pages"], request: http.IncomingMessage): Promise<Answer> {
  const viewerId = await viewerOf(pool, request);
  if (viewerId === null) return { status: 401, headers: {}, body: "" };
  if (request.method === "POST") return update(pool, viewerId, await bodyOf(request));
  const statements = pages[request.url ?? ""];
  if (!statements) return { status: 404, headers: {}, body: "" };
  const results = await Promise.all(statements.map(({ text, values }) => pool.query({ text, values })));
  const tables = results.map(({ rows }) => tableOf(rows)).join("");
  const body = `<!DOCTYPE html><html lang="ru"><title>Pacta</title><body>${tables}</body></html>`;
  return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body };
}

async function viewerOf(pool: pg.Pool, request: http.IncomingMessage): Promise<string | null> {
  const sid = /floor\.session=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
  const { rows } = await pool.query<{ id: string }>(
    `SELECT u.id FROM session s JOIN users u ON u.id = s.user_id
     WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now() AND u.disabled_at IS NULL`,
    [createHash("sha256").update(sid).digest()],
  );
  return rows[0]?.id ?? null;
}

function tableOf(rows: readonly Record<string, unknown>[]): string {
  const [first] = rows;
  if (!first) return "";
  const names = Object.keys(first);
  const head = names.map((name) => `<th scope="col">${escaped(name)}</th>`).join("");
  const lines = rows.map(
    (row) => `<tr>${names.map((name) => `<td>${escaped(wordsOf(row[name]))}</td>`).join("")}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${lines.join("")}</tbody></table>`;
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const asked = z.object({ reference: z.string(), version: z.coerce.number().int() });

/** One durable status update with its event: lock, compare the version, write, record, COMMIT. */
async function update(pool: pg.Pool, viewerId: string, body: string): Promise<Answer> {
  const { reference, version } = asked.parse(Object.fromEntries(new URLSearchParams(body)));
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<{ id: string; version: number; status: string }>(
      "SELECT id, version, status FROM commitment WHERE reference = $1 FOR UPDATE",
      [reference],
    );
    const [found] = rows;
    if (found?.version !== version) {
      await client.query("ROLLBACK");
      return { status: 409, headers: {}, body: "" };
    }
    await client.query(
      `UPDATE commitment SET status = 'in_progress', version = version + 1, changed_at = clock_timestamp()
       WHERE id = $1 AND version = $2`,
      [found.id, version],
    );
    const payload = { kind: "started", from: found.status, to: "in_progress" };
    await client.query(
      `INSERT INTO audit_event (chain, seq, kind, payload, actor_id, occurred_at, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp(), '', '')`,
      [`commitment:${found.id}`, version + 1, payload.kind, JSON.stringify(payload), viewerId],
    );
    await client.query("COMMIT");
    return { status: 303, headers: { location: `/commitments/${reference}?done=${version + 1}` }, body: "" };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
