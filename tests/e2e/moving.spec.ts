import type { Page } from "@playwright/test";
import { accessibilityViolations, horizontalOverflow, openAs } from "@/tests/e2e/authorization/browser";
import { expect, test } from "@/tests/e2e/authorization/walk";
import { aCommitment } from "@/tests/support/build-commitment";

test.use({ instance: "overdue" });

const register = `/register?status=in_progress&sort=reference&q=${encodeURIComponent("Перебор")}`;
const inList = (page: Page) => page.locator("[data-place-in-list]");

/** The keys come once the page has come alive. */
async function pressUntil(page: Page, key: string, url: RegExp): Promise<void> {
  await expect(async () => {
    if (!url.test(page.url())) await page.keyboard.press(key);
    await expect(page).toHaveURL(url, { timeout: 1500 });
  }).toPass();
}

async function three(): Promise<string[]> {
  const made: string[] = [];
  for (const titleRu of ["Перебор один", "Перебор два", "Перебор три"]) {
    made.push((await aCommitment({ status: "in_progress", titleRu, series: "MV-JP-2031" })).reference);
  }
  return made;
}

test.describe.configure({ mode: "serial" });

let [first = "", second = "", third = ""] = ["", "", ""];
test.beforeAll(async ({ walk }) => {
  expect(walk.own).toBeTruthy();
  [first = "", second = "", third = ""] = await three();
});

test("previous and next go through the list one came from, and back to the row", async ({ walk, page, context }) => {
  await openAs(context, walk, "observer", "ru");
  await page.goto(register);
  await page.getByRole("link", { name: first, exact: true }).click();
  await expect(inList(page).locator("a[rel=prev]")).toHaveCount(0);

  await inList(page).locator("a[rel=next]").click();
  await expect(page).toHaveURL(new RegExp(`/commitments/${second}\\?in=register`));
  await pressUntil(page, "]", new RegExp(`/commitments/${third}\\?`));
  await expect(inList(page).locator("a[rel=next]")).toHaveCount(0);
  await pressUntil(page, "[", new RegExp(`/commitments/${second}\\?`));

  await inList(page).getByRole("link", { name: "Реестр" }).click();
  await expect(page).toHaveURL(/\/register\?.*status=in_progress/);
  await expect(page.getByRole("link", { name: second, exact: true })).toBeFocused();
  await page.goto(`/commitments/${second}`);
  await expect(inList(page), "a link from a memo comes from no list").toHaveCount(0);
});

test("a step of a row comes back to the row", async ({ walk, page, context }) => {
  await openAs(context, walk, "coordinator", "ru");
  await page.goto(register);
  await page.evaluate((href) => {
    const link = document.createElement("a");
    link.href = href;
    document.querySelector("main")?.append(link);
    link.click();
  }, `/commitments/${second}?do=report_interim#act`);
  await page.getByLabel("Текст информации").fill("Идёт работа");
  await page.getByRole("button", { name: "Направить промежуточную информацию" }).click();

  await expect(page).toHaveURL(/\/register\?.*done=MV-JP-2031/);
  await expect(page.getByRole("status")).toContainText("Промежуточная информация направлена");
  await expect(page.getByRole("row").getByRole("link", { name: second, exact: true })).toBeFocused();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test("keys go from row to row by their place on the keyboard", async ({ walk, page, context }) => {
  await openAs(context, walk, "coordinator", "ru");
  await page.goto(register);
  // «о» and «л» of a Russian layout stand where J and K do.
  type Held = { shiftKey?: boolean; ctrlKey?: boolean; isComposing?: boolean };
  const press = (code: string, key: string, held: Held = {}) =>
    page.evaluate(
      ({ pressed, more }) => {
        const init = { bubbles: true, cancelable: true, code: pressed.code, key: pressed.key };
        const on = document.activeElement ?? document.body;
        on.dispatchEvent(new KeyboardEvent("keydown", Object.assign(init, more)));
      },
      { pressed: { code, key }, more: held },
    );
  const link = (reference: string) => page.getByRole("row").getByRole("link", { name: reference, exact: true });
  await expect(async () => {
    await press("KeyJ", "о");
    await expect(link(first)).toBeFocused({ timeout: 500 });
  }).toPass();
  await press("KeyJ", "о");
  await expect(link(second)).toBeFocused();
  await press("KeyK", "л");
  await expect(link(first)).toBeFocused();
  await press("KeyJ", "j", { ctrlKey: true });
  await press("KeyJ", "j", { isComposing: true });
  await expect(link(first)).toBeFocused();

  await press("KeyS", "ы");
  await expect(page.locator(`a[href*="/commitments/${first}?do="]`).first()).toBeFocused();
  await page.keyboard.press("Escape");
  await press("Slash", ".");
  await expect(page.locator("#search")).toBeFocused();
  await page.keyboard.type("jk");
  await expect(page.locator("#search")).toHaveValue(/^jk/);
  await page.locator("h1").click();
  await press("Slash", ",", { shiftKey: true });
  const help = page.getByRole("dialog", { name: "Клавиши" });
  await expect(help).toContainText("следующая строка");
  await help.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await press("KeyJ", "о");
  await expect(link(first)).not.toBeFocused();
  await page.evaluate(() => localStorage.removeItem("pacta-single-keys"));
});

test("the palette goes anywhere, within sight", async ({ walk, page, context }) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openAs(context, walk, "executor", "ru");
    await page.goto(`/commitments/${walk.own}`);
    const palette = page.getByRole("dialog", { name: "Перейти" });
    await expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(palette).toBeVisible({ timeout: 1500 });
    }).toPass();
    const field = palette.getByRole("combobox");
    await expect(field).toBeFocused();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);

    await field.fill("заметк");
    await expect(palette.getByRole("option", { name: /Добавить заметку/ })).toHaveAttribute("aria-selected", "true");
    await field.fill(first);
    await expect(palette.getByText("Ничего с таким названием.")).toBeVisible();
    await field.fill(walk.own);
    await expect(palette.getByRole("option", { name: new RegExp(`^${walk.own}`) })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await expect(palette.getByRole("option", { name: /Всё найденное – в реестре/ })).toBeVisible();
    await field.fill("просроч");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/overdue/);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("previous and next are links, and a step leads back to its list", async ({ walk, page, context }) => {
    await openAs(context, walk, "coordinator", "ru");
    await page.goto(register);
    await page.getByRole("link", { name: first, exact: true }).click();
    await inList(page).locator("a[rel=next]").click();
    await expect(page).toHaveURL(new RegExp(`/commitments/${second}`));

    await page.goto(register);
    await page.goto(`/commitments/${third}?do=report_interim#act`, { referer: `${walk.app.url}${register}` });
    await page.getByLabel("Текст информации").fill("Идёт работа");
    await page.getByRole("button", { name: "Направить промежуточную информацию" }).click();
    await expect(page).toHaveURL(/\/register\?.*done=MV-JP-2031/);
    await expect(page.getByRole("status")).toContainText("Промежуточная информация направлена");
  });
});
