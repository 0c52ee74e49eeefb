import type { Locator, Page } from "@playwright/test";
import { aCommitment } from "@/tests/support/build-commitment";
import { accessibilityViolations } from "./browser";

/** A commitment that has long been overdue, of its own for each test. */
export function anOverdueCommitment(given: Parameters<typeof aCommitment>[0] = {}) {
  return aCommitment({ control: "2025-01-10", quietSince: "2024-12-01", status: "in_progress", ...given });
}

export const rowOf = (page: Page, reference: string) => page.getByRole("row").filter({ hasText: reference });

/** The form's or the answer's own row, right under the commitment's. */
export const rowBelow = (page: Page, reference: string) =>
  page.locator("tr").filter({ hasText: reference }).locator("xpath=following-sibling::tr[1]").first();

export async function chooseAction(page: Page, reference: string, step: string) {
  await rowOf(page, reference)
    .getByRole("button", { name: `Действия ${reference}` })
    .click();
  await page.getByRole("link", { name: step }).click();
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
