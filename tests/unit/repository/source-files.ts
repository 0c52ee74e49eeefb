import path from "node:path";
import ts from "typescript";
import { read, trackedFiles } from "./tracked-files";

export type Source = { file: string; tree: ts.SourceFile };

/** Every tracked file of code, parsed. */
export const sources: Source[] = trackedFiles
  .filter((file) => /\.(ts|tsx|mts|mjs|js)$/.test(file) && !file.endsWith(".d.ts"))
  .map((file) => ({ file, tree: ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true) }));

const known = new Set(trackedFiles);
const endings = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];

/** The tracked file that a text in `from` names, by `@/`, relatively or from the top; null for none. */
export function fileNamed(from: string, text: string): string | null {
  const isRelative = text.startsWith("./") || text.startsWith("../");
  const places = text.startsWith("@/") ? [text.slice(2)] : [path.join(path.dirname(from), text)];
  if (!isRelative) places.push(text);
  if (text.startsWith("./")) places.push(text.slice(2));
  for (const place of places) for (const ending of endings) if (known.has(place + ending)) return place + ending;
  return null;
}

/** Calls `visit` with every node of a tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** A template with anything in its gaps, as a pattern for the whole of a text. */
export function patternOf(template: ts.TemplateExpression, gap: string): RegExp {
  const parts = [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(gap)}$`);
}
