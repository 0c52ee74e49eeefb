import type { Page } from "@playwright/test";
import { demonstrationPassword } from "@/lib/auth/demonstration";
import { forgetAttempts } from "@/tests/e2e/authorization/sign-in";
import { expect, test } from "@/tests/e2e/authorization/walk";

test.use({ instance: "walk" });

test.beforeEach(async ({ walk }) => {
  expect(walk.app.url).toBeTruthy();
  await forgetAttempts();
});

async function signIn(page: Page, email: string, password = demonstrationPassword) {
  await page.getByLabel("Электронная почта").fill(email);
  await page.getByLabel("Пароль", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Войти" }).click();
}

const openPerson = (page: Page) => page.getByRole("banner").locator("summary").last().click();

test("comes back to the page asked for, with its filters", async ({ page }) => {
  await page.goto("/register?condition=overdue&q=%D1%80%D0%B5%D0%B9%D1%81");
  await expect(page).toHaveURL(/\/sign-in\?return=/);

  await signIn(page, "observer@demo.pacta");

  await expect(page).toHaveURL("/register?condition=overdue&q=%D1%80%D0%B5%D0%B9%D1%81");
});

test("keeps the address and the way back after a failure, and says one thing only", async ({ page }) => {
  await page.goto("/sign-in?return=%2Foverdue");
  await signIn(page, " Observer@Demo.Pacta", "not-the-password");

  const alert = page.getByRole("alert").filter({ hasText: /\S/ });
  await expect(alert).toContainText("15 минут");
  const said = await alert.textContent();
  await expect(page.getByLabel("Электронная почта")).toHaveValue("observer@demo.pacta");
  await expect(page.getByLabel("Пароль", { exact: true })).toHaveValue("");

  await signIn(page, "nobody@demo.pacta", "not-the-password");
  await expect(page.getByLabel("Электронная почта")).toHaveValue("nobody@demo.pacta");
  expect(await alert.textContent()).toBe(said);

  await signIn(page, "observer@demo.pacta");
  await expect(page).toHaveURL("/overdue");
});

test("fills in a demonstration account with one press", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Руководитель/ }).click();

  await expect(page.getByLabel("Электронная почта")).toHaveValue("head@demo.pacta");
  await expect(page.getByRole("button", { name: "Войти" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL("/");
  await openPerson(page);
  await expect(page.getByRole("banner")).toContainText("Руководитель, МИД РК");
});

test("shows the password when asked", async ({ page }) => {
  await page.goto("/sign-in");
  const password = page.getByLabel("Пароль", { exact: true });
  await password.fill("abc");
  await page.getByRole("button", { name: "Показать" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Скрыть" }).click();
  await expect(password).toHaveAttribute("type", "password");
});

test("signs out at once and for good", async ({ page, context, walk }) => {
  await page.goto("/sign-in");
  await signIn(page, "observer@demo.pacta");
  await expect(page).toHaveURL("/");
  const cookies = await context.cookies();

  await openPerson(page);
  await page.getByRole("button", { name: "Выйти" }).click();
  await expect(page).toHaveURL("/sign-in");

  await context.addCookies(cookies);
  await page.goto("/overdue");
  await expect(page, "a copy of the cookie opens nothing").toHaveURL(/\/sign-in/);
  expect(walk.app.url).toBeTruthy();
});

test("lists one's sessions and ends another browser's", async ({ page, browser, walk }) => {
  await page.goto("/sign-in?return=%2Fsettings");
  await signIn(page, "admin@demo.pacta");
  await expect(page).toHaveURL("/settings");
  const elsewhere = await browser.newContext({
    baseURL: walk.app.url,
    userAgent: "Mozilla/5.0 (Windows) Firefox/140.0",
  });
  const other = await elsewhere.newPage();
  await other.goto("/sign-in");
  await signIn(other, "admin@demo.pacta");
  await expect(other).toHaveURL("/");

  await page.reload();
  const row = page.getByRole("row").filter({ hasText: "Firefox 140, Windows" });
  await row.getByRole("button").click();
  await expect(row).toBeHidden();

  await other.goto("/overdue");
  await expect(other).toHaveURL(/\/sign-in/);
  await expect(page.getByRole("row").filter({ hasText: "этот сеанс" })).toBeVisible();
  await elsewhere.close();
});

test("keeps the language chosen before and after signing in", async ({ page, browser, walk }) => {
  await page.goto("/sign-in");
  await page.locator("summary", { hasText: "Русский" }).click();
  await page.getByRole("button", { name: "Қазақша" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");
  await page.locator("input[name=email]").fill("head@demo.pacta");
  await page.locator("input[name=password]").fill(demonstrationPassword);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");

  await page.locator("summary", { hasText: "Қазақша" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const elsewhere = await browser.newContext({ baseURL: walk.app.url, locale: "ja-JP" });
  const other = await elsewhere.newPage();
  await other.goto("/sign-in");
  await expect(other.locator("html"), "the browser's own until someone chooses").toHaveAttribute("lang", "ja");
  await other.locator("input[name=email]").fill("head@demo.pacta");
  await other.locator("input[name=password]").fill(demonstrationPassword);
  await other.keyboard.press("Enter");
  await expect(other).toHaveURL("/");
  await expect(other.locator("html"), "the person's own in any browser").toHaveAttribute("lang", "en");
  await elsewhere.close();
});
