import { createHmac } from "node:crypto";
import { installationSecret } from "./env";

/**
 * A hash of what was typed, by HMAC-SHA256 with the installation's secret: the same words have the same hash, and whoever has the
 * database alone can't try names and addresses until one fits. `purpose` keeps hashes of different uses apart.
 */
export function keyedHash(purpose: "form" | "sign-in", typed: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac("sha256", installationSecret()).update(`pacta ${purpose}\n`).update(typed).digest());
}
