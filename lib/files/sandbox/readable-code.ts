import type { FormatRow } from "../formats";

const FOLDERS = ["sandbox", "parsing", "archive", "xml"];
const FILES = ["formats.ts", "unread-formats.ts", "text.ts", "table.ts", "normal-text.ts"];

/** All that the parser process of a format may open, from the project's root: its own code and that of its reader. */
export function readableCode({ id, packages }: FormatRow): string[] {
  return [
    ...[...FOLDERS, ...FILES, `formats/${id}`].map((name) => `lib/files/${name}`),
    "lib/normal-forms.ts",
    ...packages.map((name) => `node_modules/${name}`),
  ];
}
