import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/app";
import { gate } from "@/tests/support/gate";

// These change the demonstration: an instance of their own.
test.use({ instance: "commitment" });

/** Words of the file that has the form, and of the one that has the keys. */
const FORM = "by-itself";
const KEYS = "pacta-place";

/** Keeps the script with these words from coming: until it is let go, or for good where it `isLost`. */
async function withhold(page: Page, words: string, { isLost = false } = {}) {
  const asked = gate();
  const free = gate();
  await page.route("**/_next/static/**/*.js*", async (route) => {
    const answer = await route.fetch();
    if ((await answer.text()).includes(words)) {
      asked.open();
      if (isLost) return route.abort();
      await free.passed;
    }
    await route.fulfill({ response: answer });
  });
  return { asked: asked.passed, letGo: free.open };
}

/**
 * Waits until the page is alive, by its keys: they open the palette, which gives the focus back where it was. Not from within a form whose
 * script is awaited: React keeps from the page what is pressed there.
 */
async function aliveWithKeys(page: Page): Promise<void> {
  const palette = page.getByRole("dialog", { name: "Перейти" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette).toBeVisible({ timeout: 1500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
}

test("what is typed before the form's script comes stands, over what was there and what was kept", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("coordinator");
  const completion = page.locator("#edit_wording").getByLabel("Форма завершения");
  const title = page.locator("#edit_wording").getByLabel("Название на английском");
  const late = await withhold(page, FORM);

  const alive = () => page.waitForResponse((answer) => /drafts\?.*edit_wording/.test(answer.url()));

  await page.goto("/commitments/KZ-JP-2025-02/edit", { waitUntil: "commit" });
  await late.asked;
  await aliveWithKeys(page);
  await completion.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" и ещё");
  const before = (await completion.inputValue()).replace(" и ещё", "");
  expect(before).not.toBe("");
  const first = alive();
  late.letGo();
  await first;
  await expect(completion).toHaveValue(`${before} и ещё`);
  await title.fill("Kept title");

  await page.unrouteAll({ behavior: "wait" });
  const again = await withhold(page, FORM);
  await page.goto("/commitments/KZ-JP-2025-02/edit", { waitUntil: "commit" });
  await again.asked;
  await completion.fill("Набрано заново");
  const second = alive();
  again.letGo();
  await second;
  await expect(title).toHaveValue("Kept title");
  await expect(completion).toHaveValue("Набрано заново");
});

test("where the form's script does not come the page lives, and the form is sent as without JavaScript", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("coordinator");
  const lost = await withhold(page, FORM, { isLost: true });
  await page.goto("/commitments/KZ-JP-2025-06?do=add_note#act");
  await lost.asked;
  await aliveWithKeys(page);
  await page.getByLabel("Заметка").fill("Без сценария");
  await page.getByRole("button", { name: "Добавить заметку" }).click();
  await expect(page.getByRole("status")).toContainText("Заметка добавлена");
  await expect(page.locator("#notes")).toContainText("Без сценария");
});

test("keys that come late take neither focus nor place from who has begun, and are missed by nobody till then", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("coordinator");
  await page.setViewportSize({ width: 1000, height: 300 });
  const list = "/register?sort=reference#at-KZ-JP-2025-01";
  const search = page.locator("#search");
  const failed: string[] = [];
  page.on("pageerror", ({ message }) => failed.push(message));

  const late = await withhold(page, KEYS);
  await page.goto(list, { waitUntil: "commit" });
  await late.asked;
  await page.keyboard.press("/");
  await page.keyboard.press("?");
  await expect(search).not.toBeFocused();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await search.click();
  await page.keyboard.type("рейс");
  late.letGo();
  await aliveWithKeys(page);
  await expect(search).toBeFocused();
  await expect(search).toHaveValue("рейс");

  await page.unrouteAll({ behavior: "wait" });
  await page.goto("/register");
  const again = await withhold(page, KEYS);
  await page.goto(list, { waitUntil: "commit" });
  await again.asked;
  await page.mouse.move(500, 200);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(100);
  again.letGo();
  await aliveWithKeys(page);
  await expect(page.getByRole("row").getByRole("link", { name: "KZ-JP-2025-01", exact: true })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(100);
  expect(failed).toEqual([]);
});
