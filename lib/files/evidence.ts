/** What a file may be that is evidence, each with the endings its name may have; of a name with none of them the first is added. */
export const evidenceFormats = [
  { id: "pdf", extensions: ["pdf"] },
  { id: "docx", extensions: ["docx"] },
  { id: "xlsx", extensions: ["xlsx"] },
  { id: "jpeg", extensions: ["jpg", "jpeg", "jpe", "jfif"] },
  { id: "png", extensions: ["png"] },
] as const;
export type EvidenceFormat = (typeof evidenceFormats)[number]["id"];

/** Telephones offer their camera for pictures, and give what it took in a format that is named. */
export const ACCEPTED_EVIDENCE = ".pdf,.docx,.xlsx,image/jpeg,image/png";

/** A file of more bytes is not kept: prisma/sql/evidence-files.sql. */
export const MOST_EVIDENCE_BYTES = 20 * 1024 * 1024;

/** Why a file was not taken. Each has its sentence, which says what to do, in the messages under `evidenceFile.refusals`. */
export const evidenceRefusals = [
  "empty",
  "too-large",
  "unknown-kind",
  "old-office",
  "macros",
  "encrypted",
  "damaged",
  "bomb",
  "took-too-long",
  "busy",
  "too-much-today",
] as const;
export type EvidenceRefusal = (typeof evidenceRefusals)[number];

/** The beginning of a hash in hexadecimal: enough to see that two are not the same. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 12)}…`;
}
