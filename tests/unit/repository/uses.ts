import path from "node:path";
import ts from "typescript";
import { fileNamed, patternOf, type Source, sources, walk } from "./source-files";
import { trackedFiles } from "./tracked-files";

/** What files take from each other: the names by file, or that a file is used whole. */
type Uses = { names: ReadonlyMap<string, ReadonlySet<string>>; whole: ReadonlySet<string> };

/** The names a file exports; `default` for the one without a name. */
export function exportsOf({ tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      return statement.exportClause.elements.map(({ name }) => name.text);
    if (ts.isExportAssignment(statement)) return ["default"];
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return ["default"];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
    return "name" in statement && ts.isIdentifier(statement.name as ts.Node)
      ? [(statement.name as ts.Identifier).text]
      : [];
  });
}

/** By imports, lazy ones too; a path in a string, as of a program that is started, uses the file. */
export function usesOf(all: readonly Source[] = sources): Uses {
  const names = new Map<string, Set<string>>();
  const whole = new Set<string>();
  const take = (from: string, specifier: string, taken: string[] | "all") => {
    const file = fileNamed(from, specifier);
    if (file === null) return;
    if (taken === "all") whole.add(file);
    else names.set(file, new Set([...(names.get(file) ?? []), ...taken]));
  };
  for (const { file, tree } of all) {
    walk(tree, (node) => {
      if (ts.isImportDeclaration(node)) take(file, textOf(node.moduleSpecifier), importedBy(node));
      else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
        take(file, textOf(node.moduleSpecifier), passedOnBy(node));
      else if (ts.isStringLiteralLike(node) && !isOfImport(node)) take(file, node.text, takenByText(node));
      else if (ts.isTemplateExpression(node) && node.head.text.startsWith(".")) {
        const pattern = patternOf(node, "[\\w-]+");
        for (const each of trackedFiles)
          if (pattern.test(path.posix.join("./", path.relative(path.dirname(file), each)))) whole.add(each);
      }
    });
  }
  return { names, whole };
}

function importedBy({ importClause }: ts.ImportDeclaration): string[] | "all" {
  if (!importClause) return [];
  const { name, namedBindings } = importClause;
  if (namedBindings && ts.isNamespaceImport(namedBindings)) return "all";
  const named = namedBindings?.elements.map((element) => (element.propertyName ?? element.name).text) ?? [];
  return name ? ["default", ...named] : named;
}

function passedOnBy({ exportClause }: ts.ExportDeclaration): string[] | "all" {
  if (!exportClause || !ts.isNamedExports(exportClause)) return "all";
  return exportClause.elements.map((element) => (element.propertyName ?? element.name).text);
}

/** `const { one } = await import("…")` takes one; any other lazy import may take all; a path in a string takes no name. */
function takenByText({ parent: call }: ts.StringLiteralLike): string[] | "all" {
  if (!isLazyImport(call) && !ts.isLiteralTypeNode(call)) return [];
  const declaration = call.parent.parent;
  if (!ts.isAwaitExpression(call.parent) || !ts.isVariableDeclaration(declaration)) return "all";
  if (!ts.isObjectBindingPattern(declaration.name)) return "all";
  return declaration.name.elements.map(({ propertyName, name }) => (propertyName ?? name).getText());
}

function isLazyImport(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function isOfImport({ parent }: ts.Node): boolean {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

function textOf(node: ts.Expression): string {
  return ts.isStringLiteralLike(node) ? node.text : "";
}
