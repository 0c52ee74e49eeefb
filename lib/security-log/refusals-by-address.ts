import { addressKey } from "@/lib/address-key";

const HOUR_MS = 60 * 60 * 1000;

/** An address more, and what is known of the longest known one is forgotten: its count begins anew. */
const MOST_ADDRESSES = 10_000;

type Counted = { count: number; endsMs: number };

/** How many requests were refused to each address, in the hour that its first refusal began; in this process alone. */
export class RefusalsByAddress {
  readonly #counted = new Map<string, Counted>();

  /** Counts one more and answers how many there are. */
  add(address: string, atMs: number): number {
    const key = addressKey(address);
    const known = this.#counted.get(key);
    if (known && atMs < known.endsMs) {
      known.count += 1;
      return known.count;
    }
    // Taken out first, so that the oldest hour always stands first.
    this.#counted.delete(key);
    this.#counted.set(key, { count: 1, endsMs: atMs + HOUR_MS });
    const [oldest] = this.#counted.size > MOST_ADDRESSES ? this.#counted.keys() : [];
    if (oldest !== undefined) this.#counted.delete(oldest);
    return 1;
  }
}
