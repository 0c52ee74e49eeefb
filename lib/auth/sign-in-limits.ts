import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db";

const WINDOW_SECONDS = 15 * 60;
const PER_ACCOUNT = 10;
const PER_ADDRESS = 100;

/**
 * Takes one attempt for an account and one for an address, both counted in Postgres for all instances together.
 * False when either has none left in its 15 minutes: the password is then not even looked at. The address comes first:
 * one that has none left must not go on using up the attempts of accounts, which would lock their owners out.
 */
export async function takeAttempt(email: string, address: string): Promise<boolean> {
  const { perAccount, perAddress } = limits();
  return (await isWithin(perAddress, addressKey(address))) && (await isWithin(perAccount, accountKey(email)));
}

/** After a success the account counts from nothing again, so that its owner is not slowly locked out. */
export async function forgetAttempts(email: string): Promise<void> {
  await limits().perAccount.delete(accountKey(email));
}

async function isWithin(limiter: RateLimiterPostgres, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return false;
    throw reason;
  }
}

/** A hash, because what is typed into the field can be anything, of any length. */
function accountKey(email: string): string {
  return createHash("sha256").update(email).digest("base64url");
}

/** One household or office has a whole /64 of IPv6 to choose addresses from: it counts as one. */
export function addressKey(address: string): string {
  if (!isIPv6(address)) return address;
  const groups = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1).split("::");
  const head = groups[0]?.split(":").filter(Boolean) ?? [];
  const tail = groups[1]?.split(":").filter(Boolean) ?? [];
  const zeros = groups.length === 2 ? Array<string>(8 - head.length - tail.length).fill("0") : [];
  return [...head, ...zeros, ...tail].slice(0, 4).join(":");
}

let opened: { perAccount: RateLimiterPostgres; perAddress: RateLimiterPostgres } | undefined;

function limits() {
  const shared = {
    storeClient: pool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    // Expired rows are removed by the worker's housekeeping, not by a timer in every web process.
    clearExpiredByTimeout: false,
    duration: WINDOW_SECONDS,
  };
  opened ??= {
    perAccount: new RateLimiterPostgres({ ...shared, keyPrefix: "sign-in-account", points: PER_ACCOUNT }),
    perAddress: new RateLimiterPostgres({ ...shared, keyPrefix: "sign-in-address", points: PER_ADDRESS }),
  };
  return opened;
}
