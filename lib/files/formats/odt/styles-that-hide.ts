import type { SaxesTagNS } from "saxes";
import { attribute } from "../../xml/parse-xml.ts";

const STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

/** No chain of styles made by people is longer; one that goes round is. */
const LONGEST_CHAIN = 100;

type Style = { parent: string | undefined; display: string | undefined };

/** Gathers what styles say of showing their text, from the part of the common styles and the beginning of the content. */
export function stylesThatHide() {
  const styles = new Map<string, Style>();
  let current: Style | null = null;

  function open(tag: SaxesTagNS): void {
    if (tag.uri !== STYLE) return;
    const family = attribute(tag, "family");
    if (tag.local === "style") {
      const parent = attribute(tag, "parent-style-name");
      current = { parent: parent && `${family} ${parent}`, display: undefined };
      styles.set(`${family} ${attribute(tag, "name")}`, current);
    } else if (tag.local === "text-properties" && current) current.display = attribute(tag, "display");
  }

  function close(tag: SaxesTagNS): void {
    if (tag.uri === STYLE && tag.local === "style") current = null;
  }

  /** Whether text in a style is hidden; null where neither the style nor any it is made from says so. */
  function isHiddenBy(family: "paragraph" | "text", name: string | undefined): boolean | null {
    let style = styles.get(`${family} ${name}`);
    for (let length = 0; style && length < LONGEST_CHAIN; length += 1) {
      if (style.display !== undefined) return style.display === "none";
      style = style.parent === undefined ? undefined : styles.get(style.parent);
    }
    return null;
  }

  return { open, close, isHiddenBy };
}
