import { type Archive, openArchive, openPart } from "../../archive/zip.ts";
import { collectedText } from "../../parsing/collected-text.ts";
import { Refused } from "../../parsing/refused.ts";
import type { ParsedText, TextWarning } from "../../text.ts";
import { attribute, parseXml } from "../../xml/parse-xml.ts";
import { readBody } from "./body-text.ts";

const CONTENT_TYPES = "[Content_Types].xml";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** The paragraphs of a Word document in their order, then the notes that they refer to. */
export async function read(bytes: Buffer): Promise<ParsedText> {
  const archive = await openArchive(bytes);
  const main = await mainPart(archive);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const collected = collectedText();
  const warnings = new Set<TextWarning>();
  const references: string[] = [];

  const body = await openPart(archive, main);
  if (!body) throw new Refused("damaged");
  await readBody(body, {
    paragraph: collected.add,
    warn: (warning) => warnings.add(warning),
    reference: (kind, id) => references.push(`${kind} ${id}`),
  });
  const notes = await readNotes(archive, folder);
  for (const reference of new Set(references)) for (const line of notes.get(reference) ?? []) collected.add(line);
  return { text: collected.text(), warnings: [...warnings] };
}

/** The part that the archive itself names as its document; a zip without one is something else. */
async function mainPart(archive: Archive): Promise<string> {
  const types = await openPart(archive, CONTENT_TYPES);
  let main: string | undefined;
  if (types) {
    await parseXml(types, {
      open(tag) {
        if (tag.local === "Override" && attribute(tag, "ContentType") === MAIN) main ??= attribute(tag, "PartName");
      },
      close: () => undefined,
    });
  }
  const name = main?.replace(/^\//, "");
  if (!name || !archive.entries.has(name)) throw new Refused("unknown-kind");
  return name;
}

async function readNotes(archive: Archive, folder: string): Promise<Map<string, string[]>> {
  const notes = new Map<string, string[]>();
  for (const kind of ["footnote", "endnote"]) {
    const part = await openPart(archive, `${folder}${kind}s.xml`);
    if (!part) continue;
    let lines: string[] = [];
    const collected = collectedText();
    await readBody(part, {
      note(id) {
        lines = [];
        notes.set(`${kind} ${id}`, lines);
      },
      paragraph(text) {
        collected.add(text);
        lines.push(text.trimStart());
      },
      warn: () => undefined,
    });
  }
  return notes;
}
