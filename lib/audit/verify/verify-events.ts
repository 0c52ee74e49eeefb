import { readEvent } from "../events";
import { beginningOf, type EventRow, hashOf } from "./event-hash";
import type { Flaws, Why } from "./flaws";
import { EVENTS, nextEvents, type Reader, withoutAggregate } from "./queries";

/** An event is written within the transaction of what it tells of. */
const EARLIER_MICROSECONDS = 3_600_000_000n;

/** How many events of each kind tell of a time long before they were recorded, as what came in by a file does. */
export type Earlier = ReadonlyMap<string, number>;

/** Recomputes every hash, page by page, and looks for chains of nothing. */
export async function verifyEvents(
  reader: Reader,
  flaws: Flaws,
): Promise<{ events: number; chains: number; earlier: Earlier }> {
  let last: EventRow | null = null;
  let events = 0;
  let chains = 0;
  const earlier = new Map<string, number>();
  for (;;) {
    const rows: EventRow[] = await nextEvents(reader, last);
    const begun: string[] = [];
    for (const row of rows) {
      const before: EventRow | null = last?.chain === row.chain ? last : null;
      if (!before) begun.push(row.chain);
      const why = flaws.has(row.chain) ? null : flawOf(row, before);
      if (why) flaws.add(row.chain, why, row.seq);
      if (row.recorded !== null && row.occurred !== null && row.recorded - row.occurred > EARLIER_MICROSECONDS) {
        earlier.set(row.kind, (earlier.get(row.kind) ?? 0) + 1);
      }
      last = row;
    }
    events += rows.length;
    chains += begun.length;
    for (const chain of await withoutAggregate(reader, begun)) flaws.add(chain, "gone", 1);
    if (rows.length < EVENTS) return { events, chains, earlier };
  }
}

function flawOf(row: EventRow, before: EventRow | null): Why | null {
  if (row.seq !== (before?.seq ?? 0) + 1) return "gap";
  const previous = before ? Buffer.from(before.hash) : beginningOf(row.chain);
  if (!previous.equals(row.previousHash)) return "previous";
  if (!hashOf(row, previous)?.equals(row.hash)) return "hash";
  if (kindOf(row.payload) !== row.kind) return "kind";
  return readEvent(row.payload).kind === "unreadable" ? "unreadable" : null;
}

function kindOf(payload: string): unknown {
  try {
    return (JSON.parse(payload) as { kind?: unknown }).kind;
  } catch {
    return undefined;
  }
}
