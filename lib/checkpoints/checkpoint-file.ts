import { createHash } from "node:crypto";
import { z } from "zod";
import { beginning } from "./series";

/** Where a chain ended: its name, the number of its last event and that event's hash. `closed`: a chain that an upgrade closed. */
export type Head = { chain: string; seq: number; hash: string; closed: boolean };

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The first line of a checkpoint. */
const header = z.strictObject({
  checkpoint: z.number().int().min(1),
  /** The database's clock. */
  at: z.iso.datetime(),
  /** SHA-256 of the whole file before; null for the first. */
  previous: sha256.nullable(),
  /** How many events the history had. */
  events: z.number().int().min(0),
  /** Of the first of a new series, which holds all heads again. */
  begins: beginning.optional(),
});
export type CheckpointHeader = z.output<typeof header>;

const headLine = z
  .union([
    z.tuple([z.string(), z.number().int(), sha256]),
    z.tuple([z.string(), z.number().int(), sha256, z.literal("closed")]),
  ])
  .transform(([chain, seq, hash, closed]): Head => ({ chain, seq, hash, closed: closed !== undefined }));

/** The last line: of the SHA-256 of all lines before it, line ends included, by Ed25519, in Base64. */
const signatureLine = z.strictObject({ signature: z.base64() });

export const readHeader = (line: string): CheckpointHeader => header.parse(JSON.parse(line));
export const readHead = (line: string): Head => headLine.parse(JSON.parse(line));
export const readSignature = (line: string): Buffer =>
  Buffer.from(signatureLine.parse(JSON.parse(line)).signature, "base64");

export function writeHead({ chain, seq, hash, closed }: Head): string {
  return `${JSON.stringify(closed ? [chain, seq, hash, "closed"] : [chain, seq, hash])}\n`;
}

/** What a head is known by: a chain that was closed and begun anew has two. */
export function keyOf({ chain, closed }: Pick<Head, "chain" | "closed">): string {
  return closed ? `closed ${chain}` : chain;
}

const NAME = /^checkpoint-(\d{8})\.jsonl$/;

export const fileName = (number: number): string => `checkpoint-${String(number).padStart(8, "0")}.jsonl`;

/** The number in a file's name; null for a file of another kind. */
export function numberOf(name: string): number | null {
  const [, digits] = NAME.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** What is signed: the kind of thing it is and the SHA-256 of its lines, so that no other signature of the key can pass for one. */
export function signedBytes(digest: Buffer): Buffer {
  return Buffer.concat([Buffer.from("pacta checkpoint\n"), digest]);
}

export const newHash = () => createHash("sha256");
