import type { FormatRow } from "../formats";

const SHARED = [
  ...["sandbox", "parsing", "archive", "xml"],
  ...["formats.ts", "unread-formats.ts", "text.ts", "table.ts", "normal-text.ts"],
];

/** All that the parser process of a format may open, from the project's root: its own code and that of its reader. */
export function readableCode({ id, packages }: FormatRow): string[] {
  return [
    ...SHARED.map((name) => `lib/files/${name}`),
    `lib/files/formats/${id}`,
    ...packages.map((name) => `node_modules/${name}`),
  ];
}
