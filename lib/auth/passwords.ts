import { hash, verify } from "@node-rs/argon2";
import { beginningOf } from "@/lib/beginning-of";
import { concurrencyLimit } from "@/lib/concurrency-limit";

/** argon2id of 46 MiB, one pass: above the OWASP minimum at some 40 ms. */
const PARAMETERS = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

/** The same cost as any real hash; its password was random and is forgotten. */
const DUMMY_HASH = "$argon2id$v=19$m=47104,t=1,p=1$BLbXAOpwAxkI0DC2x4YwNQ$UfW8vNuZ0jpAxe1v+Mpwne+SuMPJOcIYRHzFCKe/RXI";

// One at a time in a process, of which there is one for each core: a flood of sign-ins must not starve those at work.
const hashing = concurrencyLimit(1);

// Sign-ins at a limit take their turns apart, one at a time: whoever floods a locked account or address gets no more.
const crowdedHashing = concurrencyLimit(1);

export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

export function hashPassword(password: string): Promise<string> {
  return hashing.run(() => hash(password, PARAMETERS));
}

/**
 * Does the password fit? With no stored hash (an unknown person) or a password too long to be one it is false all the
 * same, and takes as long: the time must not tell who has an account, nor whom a limit is not held against. `isCrowded`: a limit was
 * reached, and such tries wait for each other.
 */
export async function verifyPassword(storedHash: string | null, password: string, isCrowded = false): Promise<boolean> {
  const canFit = storedHash !== null && password.length <= PASSWORD_MAX_LENGTH;
  const fits = await (isCrowded ? crowdedHashing : hashing).run(() =>
    verify(canFit ? storedHash : DUMMY_HASH, beginningOf(password, PASSWORD_MAX_LENGTH)),
  );
  return canFit && fits;
}
