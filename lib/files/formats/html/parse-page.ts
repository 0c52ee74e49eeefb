import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { Refused } from "../../parsing/refused.ts";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Deeper than any page is; browsers themselves give up at 512. Each level costs the parser a step for every tag within. */
const DEEPEST = 512;

const MOST_ELEMENTS = 200_000;

/** The body of a page as a browser would build it, without running or fetching anything. */
export function parsePage(text: string): Element {
  let depth = 0;
  let elements = 0;
  const document = parse(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush() {
        depth += 1;
        elements += 1;
        if (depth > DEEPEST || elements > MOST_ELEMENTS) throw new Refused("bomb");
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
  const root = document.childNodes.find(isElement);
  const body = root?.childNodes.filter(isElement).find(({ tagName }) => tagName === "body");
  if (!body) throw new Refused("empty");
  return body;
}

export function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node);
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
