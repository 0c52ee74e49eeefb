import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import {
  type CheckpointHeader,
  type Head,
  newHash,
  numberOf,
  readHead,
  readHeader,
  readSignature,
} from "./checkpoint-file";

/** The numbers of the checkpoints in a folder, in order. */
export async function checkpointsIn(folder: string): Promise<number[]> {
  const numbers = (await readdir(folder)).flatMap((name) => numberOf(name) ?? []);
  return numbers.sort((one, other) => one - other);
}

type ReadCheckpoint = {
  header: CheckpointHeader;
  /** The SHA-256 that is signed, and the signature. */
  digest: Buffer;
  signature: Buffer;
  /** Of the whole file: what the next checkpoint refers to. */
  fileHash: string;
};

/** Reads a checkpoint line by line and hands each head on. Throws where it is not of the form that `writeCheckpoint` gives. */
export async function readCheckpoint(
  folder: string,
  name: string,
  onHead: (head: Head) => void,
): Promise<ReadCheckpoint> {
  const [signed, whole] = [newHash(), newHash()];
  const stream = createReadStream(path.join(folder, name));
  stream.on("data", (chunk) => whole.update(chunk));
  let header: CheckpointHeader | undefined;
  let before: string | undefined;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (before !== undefined) {
      signed.update(`${before}\n`);
      if (header === undefined) header = readHeader(before);
      else onHead(readHead(before));
    }
    before = line;
  }
  if (header === undefined || before === undefined) throw new Error(`${name} is cut short.`);
  return { header, digest: signed.digest(), signature: readSignature(before), fileHash: whole.digest("hex") };
}
