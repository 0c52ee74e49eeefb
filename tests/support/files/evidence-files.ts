import { wordFile, wordParagraph } from "./word-file";
import { type ZipEntry, zipFile } from "./zip-file";

/** The smallest PNG there is, and so many bytes after it: how large a picture is does not matter to what it is. */
export function aPicture(bytes = 0): Buffer {
  const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  return Buffer.concat([Buffer.from(dot, "base64"), Buffer.alloc(bytes, "pacta")]);
}

export function aDocument(others: ZipEntry[] = []): Buffer {
  return wordFile(wordParagraph("Акт приёмки"), others);
}

/** A document of Office of another kind than a plain Word one, as its own list of parts says. */
export function officeFile(contentType: string): Buffer {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${contentType}"/></Types>`;
  return zipFile([
    { name: "[Content_Types].xml", content: types },
    { name: "main.xml", content: "<x/>" },
  ]);
}
