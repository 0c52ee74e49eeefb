import { db } from "@/lib/db";
import { attemptsOnAnothers } from "@/tests/e2e/authorization/action-attempts";
import { accessibilityViolations, openAs } from "@/tests/e2e/authorization/browser";
import { expect, test } from "@/tests/e2e/authorization/walk";

test.use({ instance: "walk" });
test.describe.configure({ mode: "parallel" });

test("axe finds nothing on any form, filled in wrongly or not yet", async ({ walk, page, context }) => {
  const found: string[] = [];
  for (const { reference, action, may, values } of await attemptsOnAnothers()) {
    const role = may[0];
    if (!role) continue;
    await openAs(context, walk, role, "ru");
    const isTranslation = action === "translate";
    await page.goto(`/commitments/${reference}${isTranslation ? `/translations?text=${values.of}` : `?do=${action}`}`);
    const form = page.locator(isTranslation ? "main form" : "#act form");
    found.push(...(await accessibilityViolations(page)).map((flaw) => `${action}: ${flaw}`));
    await form.evaluate((element: HTMLFormElement) => {
      element.noValidate = true;
      for (const field of element.querySelectorAll("textarea, input:not([type=hidden])")) {
        (field as HTMLInputElement).value = "";
      }
    });
    if (["start", "assign_owner"].includes(action)) continue;
    await form.locator("button[type=submit]").click();
    // A list of what is wrong takes the focus itself; of another refusal what it stands in.
    await expect(form.locator("[role=alert]:focus, :focus > [role=alert]"), action).toBeVisible();
    found.push(...(await accessibilityViolations(page)).map((flaw) => `${action}, refused: ${flaw}`));
  }
  expect(found).toEqual([]);
});

test("the keyboard reaches the page past the navigation, and its main action", async ({ walk, page, context }) => {
  await openAs(context, walk, "coordinator", "ru");
  await page.goto(`/commitments/${walk.own}`);

  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Перейти к содержанию" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();

  const main = page.locator("#act").getByRole("link").first();
  for (let press = 0; press < 15 && !(await main.evaluate((link) => link === document.activeElement)); press += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(main).toBeFocused();
  const ring = await main.evaluate((link) => getComputedStyle(link).outlineStyle);
  expect(ring, "what has the focus shows it").not.toBe("none");
});

test("a menu gives the focus back when Escape closes it", async ({ walk, page, context }) => {
  await openAs(context, walk, "coordinator", "ru");
  await page.goto("/register");
  const menu = page.locator("summary", { hasText: "Русский" });

  await menu.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Қазақша" })).toBeFocused();
  await page.keyboard.press("Escape");

  await expect(menu).toBeFocused();
  await expect(page.getByRole("button", { name: "Қазақша" })).toBeHidden();
});

test("the warning of a session's end holds the focus, and gives it back", async ({
  walk,
  page,
  context,
  signedInAs,
}) => {
  await openAs(context, walk, null, "ru");
  await signedInAs("observer");
  await page.clock.install();
  await page.goto("/register");
  // The watch comes with the keys, once the page has come alive.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1500 });
  }).toPass();
  await page.keyboard.press("Escape");
  const search = page.getByRole("searchbox").first();
  await search.focus();

  await db()
    .$executeRaw`UPDATE session SET last_seen_at = now() - interval '28 minutes 30 seconds' WHERE user_agent = 'journey'`;
  await page.clock.fastForward("28:05");

  const warning = page.getByRole("dialog");
  await expect(warning).toBeVisible();
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => document.activeElement?.closest("dialog, body")?.tagName);
    expect(outside, "the focus stays in the warning or goes to the browser's own bars").not.toBe("MAIN");
    await expect(search).not.toBeFocused();
  }
  await page.keyboard.press("Escape");

  await expect(warning).toBeHidden();
  await expect(search).toBeFocused();
});
