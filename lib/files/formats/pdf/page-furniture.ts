import type { Line } from "./page-lines.ts";

/** How many lines from the top and from the bottom of a page may be a running head or foot. */
const EDGE_LINES = 3;

/** Repeated in the same place on this many pages, and on half of all, a line at the edge is no part of the text. */
const REPEATED_ON = 2;

/** In points: the same place on another page. */
const SAME_PLACE = 6;

const pageNumber =
  /^[-–—\s]*(?:(?:page|p\.|стр\.?|страница|бет)\s*)?[0-9０-９]{1,3}(?:\s*(?:\/|of|из)\s*\d{1,3})?(?:\s*(?:бет|ページ|頁))?[-–—\s]*$/iu;

/** The lines of each page without page numbers at its edges and without what is repeated there from page to page. */
export function withoutFurniture(pages: Line[][]): Line[][] {
  const timesSeen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) timesSeen.set(key, (timesSeen.get(key) ?? 0) + 1);
  }
  const isRepeated = (line: Line) => {
    const times = timesSeen.get(keyOf(line)) ?? 0;
    return times >= REPEATED_ON && times * 2 >= pages.length;
  };
  return pages.map((page) => {
    const numbers = [page[0], page.at(-1)].filter((line) => line !== undefined && pageNumber.test(line.text));
    const furniture = new Set([...numbers, ...edgesOf(page).filter(isRepeated)]);
    return page.filter((line) => !furniture.has(line));
  });
}

function edgesOf(page: Line[]): Line[] {
  return [...page.slice(0, EDGE_LINES), ...page.slice(EDGE_LINES).slice(-EDGE_LINES)];
}

function keyOf({ text, bottom }: Line): string {
  return `${Math.round(bottom / SAME_PLACE)} ${text.replace(/\d+/g, "#")}`;
}
