import ts from "typescript";
import { expect, it } from "vitest";
import { sources, walk } from "./source-files";

/** Where such a mark is none of a sentence: files that programs read, what a person types, and names in Latin letters. */
const OTHERWISE = [
  "app/(tracker)/register/export.csv/csv.ts",
  "app/(tracker)/settings/registry/meetings/meeting-fields.ts",
  "app/(tracker)/releases/new/source-fields.tsx",
  "app/(tracker)/settings/session-list.tsx",
  "components/releases/statement-list.tsx",
];

it("joins words on screen by the marks of the language", () => {
  const screens = sources.filter(({ file }) => /^(?:app|components)\//.test(file) && !OTHERWISE.includes(file));
  const found: string[] = [];
  for (const { file, tree } of screens) {
    walk(tree, (node) => {
      if (joins(node)) found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    });
  }

  expect(found).toEqual([]);
});

/** `.join(", ")`, `${one}, ${another}` and `{one}, {another}`. */
function joins(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return /^[,;] $/.test(node.text);
  if (ts.isTemplateMiddle(node)) return /^[,;] $/.test(node.text);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const [mark] = node.arguments;
  return (
    node.expression.name.text === "join" && mark !== undefined && ts.isStringLiteral(mark) && /^[,;] $/.test(mark.text)
  );
}
