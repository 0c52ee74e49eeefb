import type { Page } from "@playwright/test";
import { expect } from "./app";

/** Where a text comes from, as the second half of the first step asks for it. */
type SourceInput = {
  publishedOn: string;
  title: string;
  publisher: string;
  meeting: string;
  side?: string;
  others?: string;
};

export const sourceInput: SourceInput = {
  publishedOn: "25.08.2025",
  title: "Прочная основа, большие перспективы",
  publisher: "Казахстанская правда",
  meeting: "Переговоры министров иностранных дел",
};

/** Pastes a text as a coordinator does, up to its proposals. */
export async function pasteRelease(page: Page, text: string, given: Partial<SourceInput> = {}): Promise<void> {
  await page.goto("/releases/new");
  await page.getByLabel("Текст пресс-релиза").fill(text);
  await page.getByRole("button", { name: "Продолжить с этим текстом" }).click();
  await fillInSource(page, given);
}

export async function fillInSource(page: Page, given: Partial<SourceInput> = {}): Promise<void> {
  const { publishedOn, title, publisher, meeting, side, others = "JP" } = { ...sourceInput, ...given };
  await page.getByLabel("Дата публикации", { exact: true }).fill(publishedOn);
  await page.getByLabel("Заголовок, как опубликован").fill(title);
  await page.getByLabel("Издатель", { exact: true }).fill(publisher);
  // The side follows from the text, where it can be told.
  const publishing = page.getByLabel("Сторона издателя");
  if (side || (await publishing.inputValue()) === "") await publishing.fill(side ?? "KZ");
  await page.getByLabel("Название", { exact: true }).fill(meeting);
  // Where the text says who they are, they stand there.
  const sides = page.getByLabel("Другие стороны");
  if ((await sides.inputValue()) === "") await sides.fill(others);
  await page.getByRole("button", { name: "Прочитать текст" }).click();
  await expect(page.getByRole("heading", { name: "Предложения" })).toBeVisible();
}

/** Draws the mouse over words of the text. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { text, start, end } = await placeOf(page, words);
  const box = await text.boundingBox();
  if (!box) throw new Error("the text can't be seen");
  await page.mouse.move(box.x + start.x, box.y + start.y);
  await page.mouse.down();
  await page.mouse.move(box.x + end.x, box.y + end.y, { steps: 4 });
  await page.mouse.up();
}

/** Presses the place in the text where words begin. */
export async function clickBefore(page: Page, words: string): Promise<void> {
  const { text, start } = await placeOf(page, words);
  await text.click({ position: start });
}

/** The stretch of the text that holds the words, and where in it they begin and end on the screen. */
async function placeOf(page: Page, words: string) {
  const text = page.locator("#capture-text [data-start]", { hasText: words });
  await text.scrollIntoViewIfNeeded();
  const place = await text.evaluate((stretch, wanted) => {
    const { left, top } = stretch.getBoundingClientRect();
    const walker = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      const middle = (from: number, to: number, side: "left" | "right") => {
        range.setStart(node, from);
        range.setEnd(node, to);
        const box = range.getBoundingClientRect();
        return { x: box[side] - left, y: box.top + box.height / 2 - top };
      };
      const last = at + wanted.length;
      return { start: middle(at, at + 1, "left"), end: middle(last - 1, last, "right") };
    }
    throw new Error(`not in one stretch of the text: ${wanted}`);
  }, words);
  return { text, ...place };
}
