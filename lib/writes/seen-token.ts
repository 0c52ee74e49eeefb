import { createHash } from "node:crypto";

/** Stands for exactly these rows: what was confirmed is what was seen. */
export function seenToken(rows: readonly object[]): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("base64url");
}
