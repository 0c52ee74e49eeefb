import type { Locator, Page } from "@playwright/test";
import { aCommitment } from "@/tests/support/build-commitment";
import { accessibilityViolations } from "./browser";
import { expect } from "./walk";

/** A commitment that has long been overdue, of its own for each test. */
export function anOverdueCommitment(given: Parameters<typeof aCommitment>[0] = {}) {
  return aCommitment({ control: "2025-01-10", quietSince: "2024-12-01", status: "in_progress", ...given });
}

export const rowOf = (page: Page, reference: string) => page.getByRole("row").filter({ hasText: reference });

/** The form's or the answer's own row, right under the commitment's. */
export const rowBelow = (page: Page, reference: string) =>
  page.locator("tr").filter({ hasText: reference }).locator("xpath=following-sibling::tr[1]").first();

/** Leads to the steps on the commitment's page; once the page has come alive it opens the menu of them in the list. */
export const stepsLink = (page: Page, reference: string) =>
  rowOf(page, reference).getByRole("link", { name: `Действия ${reference}` });

/** The steps that the list offers for a commitment: its menu, left open. */
export async function openSteps(page: Page, reference: string): Promise<Locator> {
  const [menu, list] = [page.locator(".steps"), page.url()];
  await expect(async () => {
    // Pressed before the page had come alive, it led to the commitment.
    if (page.url() !== list) await page.goto(list);
    await stepsLink(page, reference).click();
    await expect(menu).toBeVisible({ timeout: 1500 });
  }).toPass();
  return menu;
}

export async function chooseAction(page: Page, reference: string, step: string) {
  const menu = await openSteps(page, reference);
  await menu.getByRole("link", { name: step }).click();
}

/** What the bar at the top happens to cover by half would be taken for too small. */
export async function violationsFromTop(page: Page): Promise<string[]> {
  await page.evaluate(() => window.scrollTo(0, 0));
  return accessibilityViolations(page);
}

export function isUncovered(element: Locator): Promise<boolean> {
  return element.evaluate((own) => {
    const { left, top } = own.getBoundingClientRect();
    return own.contains(document.elementFromPoint(left + 4, top + 4));
  });
}
