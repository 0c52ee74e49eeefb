import { crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = {
  name: string;
  content: Buffer | string;
  /** As it is, not packed. */
  isStored?: boolean;
  /** What the archive claims of the entry, where it lies. */
  claims?: {
    unpackedBytes?: number;
    isEncrypted?: boolean /** Its bytes are those of the first entry. */;
    isAtStart?: boolean;
  };
};

/** A zip written by hand, so that it can lie as an archiver would not. */
export function zipFile(entries: ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isStored, claims } of entries) {
    const data = Buffer.from(content);
    const packed = isStored ? data : deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((claims?.isEncrypted ? 1 : 0) | 0x800, 2);
    fields.writeUInt16LE(isStored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims?.unpackedBytes ?? data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(claims?.isAtStart ? 0 : offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, rest, Buffer.from(name)]));
    if (claims?.isAtStart) continue;
    files.push(local);
    offset += local.length;
  }
  return Buffer.concat([...files, ...directory, endOf(entries.length, Buffer.concat(directory).length, offset)]);
}

function endOf(entries: number, directoryBytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
