import { type Archive, openArchive, openPart } from "../../archive/zip.ts";
import { collectedText } from "../../parsing/collected-text.ts";
import { Refused } from "../../parsing/refused.ts";
import type { ParsedText, TextWarning } from "../../text.ts";
import { parseXml } from "../../xml/parse-xml.ts";
import { readBody } from "./body-text.ts";
import { stylesThatHide } from "./styles-that-hide.ts";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
const ENCRYPTION = /<(?:[\w.-]+:)?encryption-data\b/;

/** The paragraphs of an OpenDocument text in their order, then its footnotes and endnotes. Rule: OpenDocument 1.3, parts 2 and 3. */
export async function read(bytes: Buffer): Promise<ParsedText> {
  const archive = await openArchive(bytes);
  if (!(await start(archive, "mimetype", MEDIA_TYPE.length)).startsWith(MEDIA_TYPE))
    throw new Refused("name-disagrees");
  if (await isEncrypted(archive)) throw new Refused("encrypted");
  const styles = stylesThatHide();
  const common = await openPart(archive, "styles.xml");
  if (common) await parseXml(common, styles);

  const content = await openPart(archive, "content.xml");
  if (!content) throw new Refused("damaged");
  const body = collectedText();
  const notes = collectedText();
  const warnings = new Set<TextWarning>();
  await readBody(content, styles, {
    paragraph: body.add,
    note: notes.add,
    warn: (warning) => warnings.add(warning),
  });
  if (notes.text() !== "") body.add(notes.text());
  return { text: body.text(), warnings: [...warnings] };
}

async function start(archive: Archive, name: string, length: number): Promise<string> {
  let text = "";
  for await (const piece of (await openPart(archive, name)) ?? []) {
    text += piece;
    if (text.length >= length) break;
  }
  return text;
}

// Looked for as text: some programs begin this part, and no other, with a DOCTYPE.
async function isEncrypted(archive: Archive): Promise<boolean> {
  let tail = "";
  for await (const piece of (await openPart(archive, "META-INF/manifest.xml")) ?? []) {
    if (ENCRYPTION.test(tail + piece)) return true;
    tail = piece.slice(-100);
  }
  return false;
}
