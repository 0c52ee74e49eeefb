import { type ZipEntry, zipFile } from "./zip-file";

const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export const contentTypes: ZipEntry = {
  name: "[Content_Types].xml",
  content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
};

/** A .docx with this body, as WordprocessingML, and whatever else an attacker packs into it. */
export function wordFile(
  body: string,
  others: ZipEntry[] = [],
  prolog = '<?xml version="1.0" encoding="UTF-8"?>',
): Buffer {
  const content = `${prolog}<w:document xmlns:w="${NAMESPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipFile([contentTypes, { name: "word/document.xml", content }, ...others]);
}

export function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export { NAMESPACE as wordNamespace };
