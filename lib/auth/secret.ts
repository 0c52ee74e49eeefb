import { env } from "@/lib/env";

/** The secret that seals cookies. Outside demonstration mode `env()` has already refused a missing or weak one. */
export function authSecret(): string {
  const { secret } = env();
  if (!secret) throw new Error("PACTA_SECRET is not set: in demonstration mode the start command makes one.");
  return secret;
}
