import { Refused } from "../parsing/refused.ts";
import { attribute, parseXml } from "../xml/parse-xml.ts";
import { openArchive, openPart } from "./zip.ts";

const kinds = {
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
} as const;

/**
 * What a zip is by the list of its own parts: a Word document or a workbook. Refused: another kind, and one with macros, whatever its
 * name says. Nothing else of it is unpacked. Source: ECMA-376, Part 2, content types.
 */
export async function officeKind(bytes: Buffer): Promise<"docx" | "xlsx"> {
  const archive = await openArchive(bytes);
  const list = await openPart(archive, "[Content_Types].xml");
  if (!list) throw new Refused("unknown-kind");
  const types = new Set<string>();
  await parseXml(list, {
    open: (tag) => {
      types.add(attribute(tag, "ContentType") ?? "");
    },
    close: () => undefined,
  });
  const isMacro = (name: string) => /vbaproject|macroenabled|macrosheet/i.test(name);
  if ([...types, ...archive.entries.keys()].some(isMacro)) throw new Refused("macros");
  const kind = Object.entries(kinds).find(([type]) => types.has(type))?.[1];
  if (!kind) throw new Refused("unknown-kind");
  return kind;
}
