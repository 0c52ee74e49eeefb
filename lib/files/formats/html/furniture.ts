import { attributeOf, type Element } from "./parse-page.ts";

const droppedTags = new Set(
  "script style noscript template link meta nav footer aside form button select input textarea label iframe object embed svg math canvas audio video picture img map dialog rt rp".split(
    " ",
  ),
);
const droppedRoles = new Set(
  "navigation banner contentinfo search complementary menu menubar dialog alert toolbar".split(" "),
);
const droppedNames = new Set(
  "nav navbar navigation menu breadcrumb breadcrumbs share sharing social socials sidebar footer comments related recommended cookie cookies pagination pager subscribe subscription newsletter advert ads popup modal skip".split(
    " ",
  ),
);

/** What can't be part of the text of a page, whatever stands in it: programs, forms, pictures, ways around the site. */
export function isDropped(element: Element): boolean {
  return (
    droppedTags.has(element.tagName) ||
    droppedRoles.has(attributeOf(element, "role") ?? "") ||
    attributeOf(element, "hidden") !== undefined ||
    attributeOf(element, "aria-hidden") === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, "style") ?? "")
  );
}

/** What its author calls a menu, a sidebar and so on. A wrapper of the whole page may bear such a name too. */
export function isNamedFurniture(element: Element): boolean {
  const names = `${attributeOf(element, "class") ?? ""} ${attributeOf(element, "id") ?? ""}`;
  return names
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => droppedNames.has(word));
}
