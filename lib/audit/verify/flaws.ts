/**
 * What can be wrong with a chain. Of its events: `gap`, one is missing or stands out of order; `previous`, it does not follow the one
 * before it; `hash`, something in it was changed; `kind`, its kind is not its payload's; `unreadable`, no version of the product writes such a one. Of its end: `version`, it does not end at the
 * version of what it tells of; `state`, what it tells of is not as its last event left it. Of what stands beside: `no-history`, a thing
 * without a chain; `gone`, a chain of nothing; `no-owner`, a part of nothing; `named`, a row
 * names what is not there, or is part of another commitment; `file`, the bytes of a file are not those that were sent. Of the chains that a migration closed: `closed`, where they
 * ended was changed; `closed-broken`, it was broken before.
 */
export type Why =
  | "gap"
  | "previous"
  | "hash"
  | "kind"
  | "unreadable"
  | "version"
  | "state"
  | "no-history"
  | "gone"
  | "no-owner"
  | "named"
  | "file"
  | "closed"
  | "closed-broken";

/** `seq`: the number of the event, where it is one; the first that is wrong in its chain. */
export type Flaw = { chain: string; seq: number | null; why: Why };

/** More are counted and not listed. */
const MOST = 100;

/** Gathers what is wrong, each chain once. */
export class Flaws {
  readonly listed: Flaw[] = [];
  count = 0;
  readonly #told = new Set<string>();

  add(chain: string, why: Why, seq: number | null = null): void {
    if (this.#told.has(chain)) return;
    this.#told.add(chain);
    this.count += 1;
    if (this.listed.length < MOST) this.listed.push({ chain, seq, why });
  }

  has(chain: string): boolean {
    return this.#told.has(chain);
  }
}
