import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Fonts are compressed already. */
const COMPRESSIBLE = /\.(js|css|svg|json)$/;

/**
 * Writes beside each built file what is sent of it, as small as it gets: once for all readers instead of for each. Where the smaller
 * form is none, there is no such file.
 */
export async function compressBuiltFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name));
  await Promise.all(files.map(({ parentPath, name }) => compressFile(path.join(parentPath, name))));
}

async function compressFile(file: string): Promise<void> {
  const whole = await readFile(file);
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  const forms = {
    br: await promisify(brotliCompress)(whole, { params }),
    gz: await promisify(gzip)(whole, { level: constants.Z_BEST_COMPRESSION }),
  };
  for (const [ending, form] of Object.entries(forms)) {
    if (form.length < whole.length) await writeFile(`${file}.${ending}`, form);
  }
}
