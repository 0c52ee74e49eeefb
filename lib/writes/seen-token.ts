import { createHash } from "node:crypto";

/** Stands for exactly this: what was confirmed is what was seen. */
export function seenToken(seen: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(seen)).digest("base64url");
}
