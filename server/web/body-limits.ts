import { MOST_EVIDENCE_BYTES } from "@/lib/files/evidence";
import { tableLimits } from "@/lib/files/table";
import { textLimits } from "@/lib/files/text";

/** What a form adds around the file it carries. */
const AROUND_BYTES = 64 * 1024;

/** As the framework's own limit for Server Actions: next.config.js. */
const FORM_BYTES = 256 * 1024;

const uploads: Record<string, number> = {
  "/releases/new/file": textLimits.fileBytes + AROUND_BYTES,
  "/evidence/file": MOST_EVIDENCE_BYTES + AROUND_BYTES,
  "/settings/import/file": tableLimits.fileBytes + AROUND_BYTES,
};

/** An address, a password and a token. */
const SIGN_IN_BYTES = 8 * 1024;

export function isUpload(path: string): boolean {
  return Object.hasOwn(uploads, path);
}

/** Bytes that the body of a request for this path may have. */
export function bodyLimit(path: string): number {
  if (path === "/api/auth/callback/credentials") return SIGN_IN_BYTES;
  return uploads[path] ?? FORM_BYTES;
}
