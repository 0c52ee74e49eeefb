import { defaultTreeAdapter } from "parse5";
import { isDropped, isNamedFurniture } from "./furniture.ts";
import { attributeOf, type Element, isElement } from "./parse-page.ts";

/** Letters within an element, and those of them that are links. */
type Weight = { all: number; links: number };

export type Readable = { element: Element; isLeftOut: (element: Element) => boolean };

/** A named part is believed when it holds at least this share of the text around it. */
const BELIEVED_SHARE = 0.4;

/** Something called a sidebar that holds more of the page than this is the page. */
const FURNITURE_SHARE = 0.3;

/** How much longer a parent may be and still be the same text with its heading and lists. */
const SAME_TEXT = 1.25;

/**
 * The part of a page that a reader came for: what the page calls its article or main part, else the element with most of
 * the text that stands in paragraphs and is no link.
 */
export function readablePart(body: Element): Readable {
  const weights = new Map<Element, Weight>();
  weigh(body, false, weights);
  const whole = weights.get(body)?.all ?? 0;
  const textOf = (element: Element) => {
    const { all, links } = weights.get(element) ?? { all: 0, links: 0 };
    return all - links;
  };
  const isLeftOut = (element: Element) =>
    isDropped(element) ||
    (isNamedFurniture(element) && (weights.get(element)?.all ?? 0) < whole * FURNITURE_SHARE) ||
    (element.tagName === "header" && !isWithin(element, ["article", "main"]));

  const all = [...weights.keys()];
  const largest = (kept: (element: Element) => boolean) =>
    all.filter(kept).toSorted((one, other) => textOf(other) - textOf(one))[0];
  const isBelieved = (part: Element | undefined, around: Element): part is Element =>
    part !== undefined && textOf(part) > 0 && textOf(part) >= textOf(around) * BELIEVED_SHARE;

  const main = largest((element) => element.tagName === "main" || attributeOf(element, "role") === "main");
  const around = isBelieved(main, body) ? main : body;
  const article =
    largest((element) => attributeOf(element, "itemprop") === "articleBody") ??
    largest(({ tagName }) => tagName === "article");
  if (isBelieved(article, around) && isIn(article, around)) return { element: article, isLeftOut };
  return { element: around === body ? densest(body, weights) : around, isLeftOut };
}

function weigh(element: Element, isLink: boolean, weights: Map<Element, Weight>): Weight {
  const weight = { all: 0, links: 0 };
  for (const child of element.childNodes) {
    if (isElement(child)) {
      if (isDropped(child)) continue;
      const inner = weigh(child, isLink || child.tagName === "a", weights);
      weight.all += inner.all;
      weight.links += inner.links;
    } else if (defaultTreeAdapter.isTextNode(child)) {
      const letters = child.value.trim().length;
      weight.all += letters;
      if (isLink) weight.links += letters;
    }
  }
  weights.set(element, weight);
  return weight;
}

/** Each element's own text speaks for its parent, half of it for the grandparent: paragraphs together point to what holds them. */
function densest(body: Element, weights: Map<Element, Weight>): Element {
  const lettersOf = (element: Element) => weights.get(element)?.all ?? 0;
  const scores = new Map<Element, number>();
  for (const [element, weight] of weights) {
    const inner = element.childNodes.filter(isElement).reduce((sum, child) => sum + lettersOf(child), 0);
    const own = weight.links > 0 && weight.all === weight.links ? 0 : weight.all - inner;
    let holder = isParagraph(element) ? parentOf(element) : element;
    for (const share of [1, 0.5]) {
      if (!holder || !weights.has(holder)) break;
      scores.set(holder, (scores.get(holder) ?? 0) + own * share);
      holder = parentOf(holder);
    }
  }
  let [best] = [...scores].toSorted(([, one], [, other]) => other - one)[0] ?? [body];
  for (let parent = parentOf(best); parent && weights.has(parent); parent = parentOf(parent)) {
    if (parent === body || lettersOf(parent) > lettersOf(best) * SAME_TEXT) break;
    best = parent;
  }
  return best;
}

function isParagraph({ tagName }: Element): boolean {
  return /^(?:p|li|dd|dt|td|th|blockquote|h[1-6]|span|b|i|em|strong|a|font|pre)$/.test(tagName);
}

function isWithin(element: Element, tagNames: string[]): boolean {
  for (let parent = parentOf(element); parent; parent = parentOf(parent))
    if (tagNames.includes(parent.tagName)) return true;
  return false;
}

function isIn(element: Element, container: Element): boolean {
  for (let one: Element | null = element; one; one = parentOf(one)) if (one === container) return true;
  return false;
}

function parentOf(element: Element): Element | null {
  return element.parentNode && isElement(element.parentNode) ? element.parentNode : null;
}
