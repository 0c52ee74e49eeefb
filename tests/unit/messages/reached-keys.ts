import ts from "typescript";
import { patternOf, sources, walk } from "../repository/source-files";

const product = sources.filter(({ file }) => /^(app|components|lib)\//.test(file));

/** Every string and name of a property in the product: what a key that is handed on may end with. */
const said = new Set<string>();
/** The namespaces that a translator of a name has somewhere, as `file name` or as the name alone. */
const namespaces = new Map<string, Set<string>>();

for (const { file, tree } of product) {
  walk(tree, (node) => {
    if (ts.isStringLiteralLike(node)) said.add(node.text);
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) said.add(node.name.getText(tree));
    const namespace = namespaceOf(node);
    const name = namespace === null ? null : nameOfTranslator(node);
    if (namespace === null || name === null) return;
    for (const key of [name, `${file} ${name}`])
      namespaces.set(key, new Set([...(namespaces.get(key) ?? []), namespace]));
  });
}

/**
 * Tells of a key of the messages whether any code asks for it: in full, by a template (which reaches all it may become), or by a
 * value that is handed on, if some string of the product says the end of the key.
 */
export function keysReached(keys: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const reach = (isAskedFor: (key: string) => boolean) => {
    for (const key of keys) if (isAskedFor(key)) reached.add(key);
  };
  for (const { file, tree } of product) {
    const templates = templatesIn(tree);
    walk(tree, (node) => {
      if (ts.isPropertyAccessExpression(node) && !ts.isPropertyAccessExpression(node.parent)) {
        // `messages.terms.kind`: the value itself, with all below it.
        const path = node.getText(tree).replace(/^\w+\./, "");
        if (path.includes(".")) reach((key) => key === path || key.startsWith(`${path}.`));
      }
      if (!ts.isCallExpression(node) || !node.arguments[0]) return;
      for (const namespace of namespacesOfCall(file, node)) {
        const ends = endsOf(node.arguments[0], templates);
        reach((key) => {
          const rest = namespace === "" ? key : key.replace(`${namespace}.`, "");
          return (rest !== key || namespace === "") && ends.some((isEnd) => isEnd(rest));
        });
      }
    });
  }
  return reached;
}

/** `getTranslations("…")`, and the type `typeof getTranslations<"…">`; a namespace put together ends where its gap begins. */
function namespaceOf(node: ts.Node): string | null {
  const isCall = ts.isCallExpression(node) && /^(get|use)Translations$/.test(node.expression.getText());
  if (isCall) return node.arguments[0] ? textOf(node.arguments[0]) : "";
  const isType = ts.isTypeReferenceNode(node) && /Translat/.test(node.getText());
  const literal = isType && /<"([\w.]+)">/.exec(node.getText());
  return literal ? (literal[1] ?? null) : null;
}

function textOf(node: ts.Expression): string | null {
  return ts.isStringLiteralLike(node) ? node.text : null;
}

/** The name that a translator gets: of a constant, of its place among several, or of a property or an argument of its type. */
function nameOfTranslator(node: ts.Node): string | null {
  let child = node;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
    if (ts.isArrayLiteralExpression(parent)) {
      const declaration = parent.parent.parent.parent;
      const place = parent.elements.indexOf(child as ts.Expression);
      const pattern = ts.isVariableDeclaration(declaration) ? declaration.name : null;
      const element = pattern && ts.isArrayBindingPattern(pattern) ? pattern.elements[place] : null;
      return element && ts.isBindingElement(element) ? element.name.getText() : null;
    }
    if (ts.isPropertySignature(parent) || ts.isParameter(parent) || ts.isTypeAliasDeclaration(parent))
      return parent.name.getText();
  }
  return null;
}

/** Of `t("…")`, `t.rich("…")` or `words.terms("…")`. Of a translator that was handed on: all those of its name. */
function namespacesOfCall(file: string, { expression }: ts.CallExpression): ReadonlySet<string> {
  const name =
    expression
      .getText()
      .replace(/\.(rich|markup|has|raw)$/, "")
      .split(".")
      .at(-1) ?? "";
  return namespaces.get(`${file} ${name}`) ?? namespaces.get(name) ?? new Set();
}

type IsEnd = (rest: string) => boolean;

/** Keys that a file puts together before it asks: `events.${kind}`. */
function templatesIn(tree: ts.SourceFile): RegExp[] {
  const found: RegExp[] = [];
  walk(tree, (node) => {
    if (ts.isTemplateExpression(node) && /^[\w.]+\.$/.test(node.head.text)) found.push(patternOf(node, ".+"));
  });
  return found;
}

function endsOf(node: ts.Expression, templates: readonly RegExp[]): IsEnd[] {
  if (ts.isStringLiteralLike(node)) return [(rest) => rest === node.text];
  if (ts.isConditionalExpression(node))
    return [...endsOf(node.whenTrue, templates), ...endsOf(node.whenFalse, templates)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return endsOf(node.expression, templates);
  if (ts.isTemplateExpression(node)) {
    const pattern = patternOf(node, ".+");
    return [(rest) => pattern.test(rest)];
  }
  return [(rest) => said.has(rest) || templates.some((template) => template.test(rest))];
}
