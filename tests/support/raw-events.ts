/* Changes and events as whoever has a connection to the database could write them. */

export type Told = { kind: string } & Record<string, unknown>;
export type Statement = [sql: string, ...values: unknown[]];

type Table = "commitment" | "release" | "users";
const chainOf = (table: Table, id: string) => `${table === "users" ? "user" : table}:${id}`;

/** What is changed beside the version. */
export const change = (table: Table, id: string, version: number, set = ""): Statement => [
  `UPDATE ${table} SET ${set} version = ${version} WHERE id = $1`,
  id,
];

/** The change, and its events from the second on. */
export const under = (table: Table, id: string, set: string, ...events: Told[]): Statement[] => [
  change(table, id, events.length + 1, set),
  ...events.map((event, index) => recorded(chainOf(table, id), index + 2, event)),
];

export function recorded(chain: string, seq: number, event: Told): Statement {
  return [
    `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash) VALUES ($1, $2, $3, $4, now(), '', '')`,
    chain,
    seq,
    event.kind,
    JSON.stringify(event),
  ];
}
