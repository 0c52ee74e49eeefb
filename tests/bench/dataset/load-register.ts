import type pg from "pg";
import { addDays, type CalendarDate } from "@/lib/deadlines/calendar-date";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { buildRelease, type ReleasePlan, STATEMENTS } from "./build-release";
import type { Copy } from "./copy";
import { type Dataset, noRows, tables } from "./dataset";
import { groupBy } from "./group-by";
import { partners } from "./phrases";
import { seededRandom } from "./random";
import { loadReferenceData } from "./reference-data";
import { withoutSearchIndexes } from "./search-indexes";
import { toCopyFormat } from "./to-copy-format";
import { openWriter, type Writer } from "./writer";

const BATCH = 1000;
/** Connections that write at the same time: the work is Postgres's, on one core each. */
const WRITERS = 2;
/** Commitments the demonstration brings. */
const DEMONSTRATION = 19;

/** Loading is refused: the message is for the person who asked. */
export class LoadRefused extends Error {}

type LoadRequest = {
  databaseUrl: string;
  commitments: number;
  seed: number;
  timeZone: string;
  /** Adds to a register that already holds more than the demonstration. */
  append: boolean;
  progress?: (written: number) => void;
};

type Batch = { copies: Copy[]; commitments: number };

export type LoadSummary = { commitments: number; seconds: number };

/**
 * Fills a database with a synthetic register, with every constraint and trigger at work, and gathers statistics at the
 * end.
 */
export async function loadRegister(request: LoadRequest): Promise<LoadSummary> {
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => openWriter(request.databaseUrl)));
  try {
    const [first, second] = writers;
    if (!first || !second) throw new RangeError("a load needs two writers");
    const { client } = first;
    await refuseUnlessEmpty(client, request.append);
    const { rows } = await client.query<{ now: Date }>("SELECT clock_timestamp() AS now");
    const today = todayIn(request.timeZone, rows[0]?.now ?? new Date());
    const random = seededRandom(request.seed);
    const dataset = await loadReferenceData(client, today, random);
    const releases = await numberReleases(client, plansOf(request.commitments, today, random));

    const started = performance.now();
    const batches = batchesOf(dataset, releases);
    let written = 0;
    const write = async (writer: Writer, batch: Batch) => {
      const { done } = await writer.send(batch.copies);
      // Made while the database works, so that it need not wait.
      const next = batches.next();
      await done;
      written += batch.commitments;
      request.progress?.(written);
      return next;
    };
    const fill = async () => {
      const opening = batches.next();
      const next = opening.done ? opening : await write(first, opening.value);
      // Triggers read these tables: planned while they were empty, their statements would read them whole for each batch.
      await client.query("ANALYZE");
      await Promise.all(writers.map((writer) => writeAll(writer, writer === first ? next : batches.next())));
    };
    const writeAll = async (writer: Writer, opening: ReturnType<typeof batches.next>) => {
      let next = opening;
      while (!next.done) next = await write(writer, next.value);
    };
    await withoutSearchIndexes(client, fill, () => second.client.query(`VACUUM (ANALYZE) ${tables.join(", ")}`));
    await client.query("VACUUM (ANALYZE) search.commitment, users, organisation, sector, milestone, reference_counter");
    return { commitments: written, seconds: (performance.now() - started) / 1000 };
  } finally {
    await Promise.all(writers.map((writer) => writer.close()));
  }
}

async function refuseUnlessEmpty(client: pg.Client, append: boolean): Promise<void> {
  const { rows } = await client.query<{ count: number; demonstration: boolean }>(
    `SELECT (SELECT count(*)::int FROM (SELECT FROM commitment LIMIT ${DEMONSTRATION + 1}) c) AS count,
       (SELECT demonstration_on IS NOT NULL FROM installation) AS demonstration`,
  );
  const { count = 0, demonstration = false } = rows[0] ?? {};
  if (append || count <= (demonstration ? DEMONSTRATION : 0)) return;
  throw new LoadRefused(
    "This database already holds commitments. Synthetic ones can't be told from real ones afterwards: " +
      "load into an empty database, or say --append.",
  );
}

/** Talks over two and a half years up to two months ago, with each partner in turn. */
function plansOf(
  commitments: number,
  today: CalendarDate,
  random: Dataset["random"],
): Omit<ReleasePlan, "code" | "firstNumber">[] {
  const count = Math.ceil(commitments / STATEMENTS);
  return Array.from({ length: count }, (_, index) => {
    const partner = random.pick(partners);
    const publishedOn = addDays(today, -random.between(60, 900));
    const statements = Math.min(STATEMENTS, commitments - index * STATEMENTS);
    return { partner, publishedOn, series: `KZ-${partner.side}-${publishedOn.slice(0, 4)}`, statements };
  });
}

/** Takes the references from the counters, as every new commitment does; a release is named after its first one. */
async function numberReleases(client: pg.Client, plans: ReturnType<typeof plansOf>): Promise<ReleasePlan[]> {
  const next = new Map<string, number>();
  for (const [series, ofSeries] of groupBy(plans, (plan) => plan.series)) {
    const wanted = ofSeries.reduce((sum, { statements }) => sum + statements, 0);
    const { rows } = await client.query<{ last: number }>(
      `INSERT INTO reference_counter VALUES ($1, $2)
       ON CONFLICT (series) DO UPDATE SET last = reference_counter.last + EXCLUDED.last RETURNING last`,
      [series, wanted],
    );
    next.set(series, (rows[0]?.last ?? wanted) - wanted + 1);
  }
  return plans.map((plan) => {
    const firstNumber = next.get(plan.series) ?? 1;
    next.set(plan.series, firstNumber + plan.statements);
    return { ...plan, firstNumber, code: `load-${plan.series.toLowerCase()}-${firstNumber}` };
  });
}

function* batchesOf(dataset: Dataset, plans: readonly ReleasePlan[]): Generator<Batch, undefined> {
  const perBatch = BATCH / STATEMENTS;
  for (let from = 0; from < plans.length; from += perBatch) {
    const rows = noRows();
    for (const plan of plans.slice(from, from + perBatch)) buildRelease(rows, dataset, plan);
    yield { copies: toCopyFormat(rows), commitments: rows.commitment.length };
  }
}
