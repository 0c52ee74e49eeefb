import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { Refused } from "../parsing/refused.ts";

export type Archive = { zip: ZipFile; entries: ReadonlyMap<string, Entry> };

const MOST_ENTRIES = 2_000;

const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;

/** Unpacked bytes for each packed one. */
const TIGHTEST = 100;

/** A part this small is harmless however well it was packed. */
const HARMLESS_BYTES = 1024 * 1024;

/**
 * The table of contents of a zip, nothing unpacked yet. Refused: more entries or more bytes than a document has, more packed
 * bytes than the file (entries that share them), a part packed as tightly as only a bomb is, encryption, a name given twice,
 * names that lead out of the archive. Sizes are the archive's own claims: an entry that turns out longer is an error.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  if (zip.entryCount > MOST_ENTRIES) throw new Refused("bomb");
  const entries = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    if (packed > bytes.length || unpacked > MOST_UNPACKED_BYTES || isTooTight(entry)) throw new Refused("bomb");
    if (entry.isEncrypted()) throw new Refused("encrypted");
    if (entries.has(entry.fileName)) throw new Refused("damaged");
    entries.set(entry.fileName, entry);
  }
  return { zip, entries };
}

/** The text of one part in pieces, as it is unpacked; null when there is no such part. */
export async function openPart({ zip, entries }: Archive, name: string): Promise<AsyncIterable<string> | null> {
  const entry = entries.get(name);
  if (!entry) return null;
  const stream = await zip.openReadStreamPromise(entry);
  return stream.setEncoding("utf8");
}

function isTooTight({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > HARMLESS_BYTES && uncompressedSize > compressedSize * TIGHTEST;
}
