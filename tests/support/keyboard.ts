import type { Locator, Page } from "@playwright/test";
import { expect } from "./app";

/** How many stops a person may have to pass on a page; more means that the field can't be reached. */
const STOPS = 80;

/** Goes to a field or button as a person without a mouse does: by Tab alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${target}.`);
}

/** Types into a field instead of what is there; `paste` in one go. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await expect(target).toHaveValue(text);
}

/** Chooses in a list by the arrows. */
export async function chooseOption(page: Page, list: Locator, startsWith: string): Promise<void> {
  await tabTo(page, list);
  const options = await list.locator("option").allInnerTexts();
  const wanted = options.findIndex((label) => label.startsWith(startsWith));
  if (wanted === -1) throw new Error(`No such choice: ${startsWith}`);
  const chosen = () => list.evaluate((select: HTMLSelectElement) => select.selectedIndex);
  for (let index = await chosen(); index !== wanted; index = await chosen()) {
    await page.keyboard.press(index < wanted ? "ArrowDown" : "ArrowUp");
  }
}

export async function press(page: Page, button: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press(key);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
