import { z } from "zod";
import {
  type EvidenceFormat,
  type EvidenceRefusal,
  evidenceFormats,
  evidenceRefusals,
  MOST_EVIDENCE_BYTES,
} from "./evidence";
import { formats } from "./formats";
import { parseJson } from "./parse-in-sandbox";
import { isEncryptedOffice } from "./parsing/check-content";
import { readableCode } from "./sandbox/readable-code";
import { runInTurn } from "./sandbox/run-in-turn";
import { OLD_OFFICE } from "./unread-formats";

type Recognised = { ok: true; format: EvidenceFormat } | { ok: false; refusal: EvidenceRefusal };

const pictures = [
  { format: "jpeg", begins: "\xFF\xD8\xFF" },
  { format: "png", begins: "\x89PNG\r\n\x1A\n" },
] as const;

const answer = z.union([
  z.strictObject({ ok: z.literal(false), refusal: z.enum(evidenceRefusals) }),
  z.strictObject({ ok: z.literal(true), format: z.enum(evidenceFormats.map(({ id }) => id)) }),
]);

/**
 * What a file is, by its bytes alone. A PDF and a zip are opened in a process of their own, as far as it takes to say that they can be
 * opened without a password, and which document of Office it is; nothing in them is read. Refused, each with its reason: every other
 * kind, macros, passwords, what is damaged, empty or too large.
 */
export async function recogniseEvidence(bytes: Uint8Array): Promise<Recognised> {
  if (bytes.byteLength === 0) return { ok: false, refusal: "empty" };
  if (bytes.byteLength > MOST_EVIDENCE_BYTES) return { ok: false, refusal: "too-large" };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.toString("latin1", 0, 16);
  const picture = pictures.find(({ begins }) => head.startsWith(begins));
  if (picture) return { ok: true, format: picture.format };
  if (head.startsWith(OLD_OFFICE)) return { ok: false, refusal: isEncryptedOffice(file) ? "encrypted" : "old-office" };
  if (head.startsWith("%PDF-")) return openedAs("pdf", bytes);
  if (head.startsWith("PK\x03\x04")) return openedAs("docx", bytes);
  return { ok: false, refusal: "unknown-kind" };
}

/** By the process that may open the packages of this format. */
async function openedAs(id: "pdf" | "docx", bytes: Uint8Array): Promise<Recognised> {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new RangeError(`There is no format ${id}.`);
  const printed = await runInTurn(bytes, {
    entry: "lib/files/sandbox/recognising-process.ts",
    argument: id,
    readable: readableCode(format),
    printedBytes: 1024,
  });
  if (printed === "busy") return { ok: false, refusal: "busy" };
  if (printed === "ended") return { ok: false, refusal: "took-too-long" };
  // What is no answer is not believed.
  return answer.safeParse(parseJson(printed)).data ?? { ok: false, refusal: "damaged" };
}
