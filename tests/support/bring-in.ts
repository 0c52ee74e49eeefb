import type { Page } from "@playwright/test";
import { expect } from "./app";

/** Where a text comes from, as the second half of the first step asks for it. */
export type Origin = { publishedOn: string; title: string; publisher: string; meeting: string; side?: string };

export const origin: Origin = {
  publishedOn: "25.08.2025",
  title: "Прочная основа, большие перспективы",
  publisher: "Казахстанская правда",
  meeting: "Переговоры министров иностранных дел",
};

/** Pastes a text as a coordinator does, up to its proposals. */
export async function bringIn(page: Page, text: string, given: Partial<Origin> = {}): Promise<void> {
  await page.goto("/releases/new");
  await page.getByLabel("Текст пресс-релиза").fill(text);
  await page.getByRole("button", { name: "Продолжить с этим текстом" }).click();
  await tellOrigin(page, given);
}

export async function tellOrigin(page: Page, given: Partial<Origin> = {}): Promise<void> {
  const { publishedOn, title, publisher, meeting, side } = { ...origin, ...given };
  await page.getByLabel("Дата публикации", { exact: true }).fill(publishedOn);
  await page.getByLabel("Заголовок, как опубликован").fill(title);
  await page.getByLabel("Издатель", { exact: true }).fill(publisher);
  if (side) await page.getByLabel("Сторона издателя").fill(side);
  await page.getByLabel("Название", { exact: true }).fill(meeting);
  await page.getByRole("button", { name: "Прочитать текст" }).click();
  await expect(page.getByRole("heading", { name: "Предложения" })).toBeVisible();
}

/** Selects words of the text, as a person does with the mouse. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.locator("#capture-text").evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let all = "";
    const places: { node: Text; from: number }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!node.parentElement?.closest("[data-start]")) continue;
      places.push({ node, from: all.length });
      all += node.data;
    }
    const boundary = (offset: number) => {
      const place = places.findLast(({ from }) => from <= offset);
      if (!place) throw new Error("not in the text");
      return { node: place.node, offset: offset - place.from };
    };
    const at = all.indexOf(wanted);
    if (at === -1) throw new Error(`not in the text: ${wanted}`);
    const [start, end] = [boundary(at), boundary(at + wanted.length)];
    window.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  }, words);
}
