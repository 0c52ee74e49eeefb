import type pg from "pg";
import { unescaped } from "./updates";

export type Target = { name: string; path: string };
export type Page = (path: string) => Promise<string>;

const PAGES_AHEAD = 99;
const TRIES = 5;

/** The pages to measure; the slow filters are found by trying a dozen alone. */
export async function findTargets(client: pg.Client, page: Page): Promise<{ targets: Target[]; tried: string[] }> {
  const { rows } = await client.query<{ reference: string; release: string; lead: string; owner: string }>(
    `SELECT c.reference, r.code AS release, o.code AS lead, c.owner_id AS owner
     FROM commitment c JOIN statement s ON s.commitment_id = c.id JOIN release r ON r.id = s.release_id
       JOIN organisation o ON o.id = c.lead_id
     WHERE c.version = 5 AND c.open AND c.owner_id IS NOT NULL ORDER BY md5(c.reference) LIMIT 1`,
  );
  const [sample] = rows;
  if (!sample) throw new Error("The register has no commitment with a history.");
  const timed = await timeAlone(page, filtersOf(sample));
  const slow = timed.slice(0, 3).map(({ path }, index) => ({ name: `register, slow filter ${index + 1}`, path }));
  const targets = [
    { name: "overdue", path: "/overdue" },
    { name: "commitment", path: `/commitments/${sample.reference}` },
    { name: "register, first page", path: "/register" },
    { name: "register, 100th page", path: await pageAhead(page, "/register") },
    ...slow,
    { name: "timeline", path: "/timeline" },
    { name: "word search", path: search({ q: "водородная энергетика" }) },
  ];
  return { targets, tried: timed.map(({ path, ms }) => `${ms.toFixed(0)} ms ${decodeURIComponent(path)}`) };
}

function filtersOf({ release, lead, owner }: { release: string; lead: string; owner: string }): string[] {
  const filters: Record<string, string>[] = [
    { q: "лаборатории", status: "in_progress" },
    { q: "транзита", side: "FI", condition: "overdue", sort: "updated" },
    { q: "DE-2025", sort: "-deadline" },
    { q: "синхрофазотрон" },
    { side: "DE", sector: "energy" },
    { lead, condition: "overdue" },
    { owner: "none", sort: "-updated" },
    { owner, condition: "due_soon", sort: "reference" },
    { condition: "stale", sort: "reference" },
    { condition: "asked", sort: "status" },
    { status: "off_control", outcome: "superseded", sort: "-updated" },
    { level: "president", condition: "due_soon", kind: "signed" },
    { release, sort: "reference" },
  ];
  return filters.map(search);
}

function search(params: Record<string, string>): string {
  return `/register?${new URLSearchParams(params)}`;
}

/** By their median time alone, slowest first. */
async function timeAlone(page: Page, paths: readonly string[]): Promise<{ path: string; ms: number }[]> {
  const timed: { path: string; ms: number }[] = [];
  for (const path of paths) {
    const times: number[] = [];
    for (let tries = 0; tries < TRIES; tries++) {
      const started = performance.now();
      await page(path);
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    timed.push({ path, ms: times[Math.floor(TRIES / 2)] ?? Number.NaN });
  }
  return timed.sort((a, b) => b.ms - a.ms);
}

/** The hundredth page, as a person reaches it: by the link to the next one, 99 times. */
async function pageAhead(page: Page, first: string): Promise<string> {
  let path = first;
  for (let ahead = 0; ahead < PAGES_AHEAD; ahead++) {
    const html = await page(path);
    const link = /<a\b[^>]*\brel="next"[^>]*>/.exec(html)?.[0] ?? "";
    const href = /\bhref="([^"]*)"/.exec(link)?.[1];
    if (!href) throw new Error(`Page ${ahead + 1} has no next one.`);
    path = unescaped(href);
  }
  return path;
}
