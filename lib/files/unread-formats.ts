import { extensionOf, type FormatRow, type Purpose } from "./formats.ts";
import type { TableRefusal } from "./table.ts";
import type { TextRefusal } from "./text.ts";

type UnreadRow = Pick<FormatRow, "extensions" | "signatures"> &
  ({ purpose: "text"; refusal: TextRefusal } | { purpose: "table"; refusal: TableRefusal });

/** How every file of the Office of old begins, and every newer one with a password. */
export const OLD_OFFICE = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

const oldOffice = [{ at: 0, bytes: OLD_OFFICE }] as const;

/** Formats that people bring and that are not read: each has a sentence of its own, which says what to save it as. */
export const unreadFormats = [
  { purpose: "text", refusal: "old-word-format", extensions: ["doc"], signatures: oldOffice },
  { purpose: "text", refusal: "rich-text", extensions: ["rtf"], signatures: [{ at: 0, bytes: "{\\rtf" }] },
  { purpose: "text", refusal: "pages-document", extensions: ["pages"], signatures: [] },
  { purpose: "table", refusal: "old-workbook-format", extensions: ["xls"], signatures: oldOffice },
  {
    purpose: "table",
    refusal: "opendocument-spreadsheet",
    extensions: ["ods"],
    signatures: [{ at: 30, bytes: "mimetypeapplication/vnd.oasis.opendocument.spreadsheet" }],
  },
] as const satisfies readonly UnreadRow[];

type UnreadFor<For extends Purpose> = Extract<(typeof unreadFormats)[number], { purpose: For }>;

export function unreadFormatsFor<For extends Purpose>(purpose: For): UnreadFor<For>[] {
  return unreadFormats.filter((format): format is UnreadFor<For> => format.purpose === purpose);
}

/** The format that is not read but that a file's name claims; null for a name that claims none of them. */
export function unreadFormatByName<For extends Purpose>(fileName: string, purpose: For): UnreadFor<For> | null {
  const extension = extensionOf(fileName);
  return unreadFormatsFor(purpose).find(({ extensions }) => extensions.some((each) => each === extension)) ?? null;
}
