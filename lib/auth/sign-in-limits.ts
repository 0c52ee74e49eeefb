import { addressKey } from "@/lib/address-key";
import { keyedHash } from "@/lib/keyed-hash";
import { endTries, type Limit, LONGEST_DELAY_SECONDS, takeTries } from "./take-tries";

/** One who is wrong about one account from one place: five times, then slowly. */
const accountFrom = (email: string, address: string): Limit => ({
  key: `sign-in account-and-address ${hashOf(`${email} ${addressKey(address)}`)}`,
  free: 5,
  together: 0,
  windowSeconds: 60 * 60,
  slides: true,
  delaySeconds: 60,
});

/** One account, wherever it is tried from. */
const account = (email: string): Limit => ({
  key: `sign-in account ${hashOf(email)}`,
  free: 10,
  together: 0,
  windowSeconds: 60 * 60,
  slides: true,
  delaySeconds: 60,
});

/** One place, whatever accounts it tries. An office of two hundred comes in the morning all at once, and some mistype. */
const anyAccountFrom = (address: string): Limit => ({
  key: `sign-in address ${addressKey(address)}`,
  free: 100,
  together: 200,
  windowSeconds: 15 * 60,
  slides: false,
  delaySeconds: LONGEST_DELAY_SECONDS,
});

/** The present password, asked for before it is changed: of its own, so that a locked account's person still changes it. */
const ownPassword = (personId: string): Limit => ({
  key: `own-password ${personId}`,
  free: 5,
  together: 0,
  windowSeconds: 60 * 60,
  slides: true,
  delaySeconds: 60,
});

/** A try that may look at the password. Whoever got it says how it ended. */
type Attempt = { allowed: true; isCrowded: boolean; end(wasRight: boolean): Promise<void> };
type Refused = { allowed: false; isCrowded: true; limit: "address" | "account" | "account_and_address" };

/**
 * May this password be looked at? A try is taken from the limits while it is under way, so that however many come at once no more
 * than the free ones are looked at, and is given back when it was right. `isKnownPlace`: the person signed in from there lately; what
 * others tried, there or elsewhere, is then not held against them. `isCrowded`: a limit had no try left, whether that was held against
 * this one or not.
 */
export async function beginSignIn(email: string, address: string, isKnownPlace: boolean): Promise<Attempt | Refused> {
  const place = anyAccountFrom(address);
  const both = accountFrom(email, address);
  const anywhere = account(email);
  const limits = [place, both, anywhere];
  const tries = await takeTries(limits);
  const missing = limits.filter((limit) => tries.every((one) => one.limit !== limit));
  const isCrowded = missing.length > 0;
  if (isKnownPlace ? missing.includes(both) : isCrowded) {
    await endTries(tries, () => "given_back");
    if (!isKnownPlace && missing.includes(place)) return { allowed: false, isCrowded: true, limit: "address" };
    return { allowed: false, isCrowded: true, limit: missing.includes(both) ? "account_and_address" : "account" };
  }
  const end = (wasRight: boolean) =>
    endTries(tries, (limit) => {
      // Who is known here is not counted elsewhere, nor is what others got wrong elsewhere forgotten by it.
      if (limit === anywhere && isKnownPlace) return "given_back";
      if (!wasRight) return "failure";
      return limit === place ? "given_back" : "forgotten";
    });
  return { allowed: true, isCrowded, end };
}

/** May the present password be looked at once more before it is changed? Null when it may not. */
export async function beginPasswordCheck(personId: string): Promise<Pick<Attempt, "end"> | null> {
  const tries = await takeTries([ownPassword(personId)]);
  if (tries.length === 0) return null;
  return { end: (wasRight) => endTries(tries, () => (wasRight ? "forgotten" : "failure")) };
}

/** A hash, because what is typed into the field can be anything, of any length; keyed, because it may be somebody's address. */
function hashOf(typed: string): string {
  return Buffer.from(keyedHash("sign-in", typed)).toString("base64url");
}
