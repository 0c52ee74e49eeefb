const VALID_HOURS = 72;

/**
 * The columns of a password that somebody else knows: it opens nothing but its own change, and nothing three days after it was
 * given. prisma/sql/registry-guards.sql lets no other password run out.
 */
export function firstPassword(passwordHash: string, given: Date) {
  const passwordExpiresAt = new Date(given.getTime() + VALID_HOURS * 60 * 60 * 1000);
  return { passwordHash, passwordIsOneTime: true, passwordExpiresAt };
}
