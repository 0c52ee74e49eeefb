import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { BenchRequest } from "./load-generator";

type Pending = { reference: string; version: number };

/** Commitments on which work can start, each of which is taken once. */
export async function takePending(client: pg.Client, count: number) {
  const { rows } = await client.query<Pending>(
    "SELECT reference, version FROM commitment WHERE status = 'on_control' ORDER BY md5(reference) LIMIT $1",
    [count],
  );
  if (rows.length < count) throw new Error(`Only ${rows.length} commitments are on control; ${count} were wanted.`);
  return rows;
}

/**
 * What a browser without JavaScript sends when «В работу» is pressed, for each of these commitments: the hidden fields that name
 * the action are read from the form of one page, the rest from the commitment itself.
 */
export function formsOf(html: string, origin: string, pending: readonly Pending[]): BenchRequest[] {
  const form = [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)]
    .map(([, inside = ""]) => hiddenFieldsOf(inside))
    .find((fields) => fields.get("action") === "start");
  if (!form) throw new Error("The page shows no form for starting work.");
  return pending.map(({ reference, version }) => {
    const fields = new Map([...form, ["reference", reference], ["version", String(version)], ["key", randomUUID()]]);
    const boundary = `bench-${randomUUID()}`;
    const parts = [...fields].map(
      ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    return {
      method: "POST",
      path: `/commitments/${reference}?do=start`,
      headers: { origin, "content-type": `multipart/form-data; boundary=${boundary}` },
      body: `${parts.join("")}--${boundary}--\r\n`,
    };
  });
}

export function floorFormsOf(pending: readonly Pending[]): BenchRequest[] {
  return pending.map(({ reference, version }) => ({
    method: "POST",
    path: "/update",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ reference, version: String(version) }).toString(),
  }));
}

function hiddenFieldsOf(form: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [input] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const name = attribute(input, "name");
    if (name !== null) fields.set(name, attribute(input, "value") ?? "");
  }
  return fields;
}

function attribute(tag: string, name: string): string | null {
  return unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? null);
}

/** Back from the few entities that server-rendered markup writes. */
export function unescaped<Text extends string | null>(text: Text): Text | string {
  if (text === null) return text;
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
