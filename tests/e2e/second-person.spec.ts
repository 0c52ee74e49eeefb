import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { recordEvent } from "@/lib/audit/record-event";
import { createSession } from "@/lib/auth/create-session";
import { demonstrationPassword } from "@/lib/auth/demonstration";
import { sealSession } from "@/lib/auth/session-token";
import { openDatabase } from "@/lib/db";
import { type App, expect, test } from "../support/app";

test.use({ instance: "second-person", settings: { PACTA_SECOND_PERSON: "1" } });
test.describe.configure({ mode: "serial" });

const PEOPLE = "/settings/registry/people";
const WAITING = "Ждёт подтверждения вторым администратором";

const SECOND = "Второй администратор";

/** As `npm run create-admin` makes one. */
async function makeSecondAdministrator(app: App): Promise<void> {
  const database = openDatabase(app.databaseUrl, 1);
  const { organisationId } = await database.user.findFirstOrThrow({ where: { role: "admin" } });
  await database.$transaction(async (tx) => {
    const data = { name: SECOND, email: "second@demo.pacta", role: "admin" as const, organisationId };
    const { id } = await tx.user.create({ data: { ...data, passwordHash: "none" } });
    await recordEvent(tx, `user:${id}`, 1, null, new Date(), { kind: "user_created", role: "admin", organisationId });
  });
  await database.$disconnect();
}

/** The second administrator in a browser of their own. */
async function secondAdministrator(browser: Browser, app: App): Promise<Page> {
  const database = openDatabase(app.databaseUrl, 1);
  const person = await database.user.findFirstOrThrow({ where: { name: SECOND } });
  const sid = await createSession(database, person.id, { address: null, userAgent: "journey" });
  await database.$disconnect();
  const context = await browser.newContext({ baseURL: app.url });
  const value = await sealSession(sid, person.id, app.secret);
  await context.addCookies([{ name: "pacta.session", value, url: app.url, httpOnly: true, sameSite: "Lax" }]);
  return context.newPage();
}

async function add(page: Page, name: string, role: string, level?: string): Promise<string> {
  await page.goto(`${PEOPLE}/new`);
  await page.getByLabel("Имя", { exact: true }).fill(name);
  await page.getByLabel("Электронная почта").fill(`${randomUUID()}@demo.pacta`);
  await page.getByLabel("Роль").selectOption(role);
  if (level) await page.getByLabel("Уровень полномочий").selectOption(level);
  await page.getByLabel("Организация").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Добавить" }).click();
  return (await page.locator(".select-all").textContent()) ?? "";
}

/** The path that a person who signs in with this password comes to. */
async function addressAfterSignIn(browser: Browser, app: App, email: string, password: string): Promise<string> {
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Электронная почта").fill(email);
  await page.getByLabel("Пароль", { exact: true }).fill(password);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Войти" }).click();
  await (await answered).finished();
  await page.goto("/register");
  const { pathname } = new URL(page.url());
  await context.close();
  return pathname;
}

/** Of the head who is added first: the administrator who asked for the role knows it. */
let firstOfHead: string;

const waiting = (page: Page) => page.getByRole("region", { name: WAITING }).getByRole("listitem");

test("the only administrator is told that nobody can confirm a head, until the server has a second one", async ({
  page,
  app,
  signedInAs,
}) => {
  await signedInAs("admin");
  firstOfHead = await add(page, "Новый руководитель", "Руководитель", "Министр");
  await expect(page.getByRole("status").filter({ hasText: "человек — исполнитель" })).toBeVisible();
  await page.getByRole("link", { name: "Продолжить" }).click();
  await expect(waiting(page)).toContainText("Подтвердить некому");

  await makeSecondAdministrator(app);

  await page.goto(PEOPLE);
  await expect(waiting(page)).toContainText("Новый руководитель: новые права: Руководитель");
  await expect(waiting(page)).toContainText("Подтверждает другой администратор");
  await expect(waiting(page).getByRole("button", { name: "Подтвердить" })).toHaveCount(0);
});

test("the second administrator confirms a head, and history names both", async ({ browser, app }) => {
  const theirs = await secondAdministrator(browser, app);
  await theirs.goto(PEOPLE);
  await expect(waiting(theirs)).toContainText("При подтверждении создаётся новый первый пароль");
  await waiting(theirs).getByRole("button", { name: "Подтвердить" }).click();

  await expect(theirs.locator(".select-all")).toHaveText(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  const given = (await theirs.locator(".select-all").textContent()) ?? "";
  await theirs.getByRole("link", { name: "Продолжить" }).click();
  await expect(theirs.getByLabel("Роль")).toHaveValue("head");
  const email = await theirs.getByLabel("Электронная почта").inputValue();
  expect(await addressAfterSignIn(browser, app, email, firstOfHead)).toBe("/sign-in");
  expect(await addressAfterSignIn(browser, app, email, given)).toBe("/password");
  await expect(theirs.getByRole("region", { name: WAITING })).toHaveCount(0);
  const told = theirs.getByRole("listitem").filter({ hasText: "Подтверждено вторым администратором" });
  await expect(told).toContainText("Второй администратор");
  await expect(told).toContainText("Автор запроса");
  await expect(told).toContainText("Роль: Исполнитель → Руководитель");
});

test("a head's password is asked for by one and made by the other", async ({ page, browser, app, signedInAs }) => {
  await signedInAs("admin");
  await page.goto(PEOPLE);
  await page.getByRole("row").filter({ hasText: "head@demo.pacta" }).getByRole("link").first().click();
  await page.getByRole("button", { name: "Создать новый первый пароль" }).click();
  await expect(waiting(page)).toContainText("новый первый пароль");
  await expect(page.locator(".select-all")).toHaveCount(0);
  const head = await (await browser.newContext({ baseURL: app.url })).newPage();
  await head.goto("/sign-in");
  await head.getByLabel("Электронная почта").fill("head@demo.pacta");
  await head.getByLabel("Пароль", { exact: true }).fill(demonstrationPassword);
  await head.getByRole("button", { name: "Войти" }).click();
  await expect(head).not.toHaveURL(/sign-in/);

  const theirs = await secondAdministrator(browser, app);
  await theirs.goto(page.url());
  await waiting(theirs).getByRole("button", { name: "Подтвердить" }).click();

  await expect(theirs.locator(".select-all")).toHaveText(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  await head.goto("/register");
  await expect(head).toHaveURL(/sign-in/);
});

test("an administrator's access is not offered to be closed while they are one", async ({ page, signedInAs }) => {
  await signedInAs("admin");
  await page.goto(PEOPLE);
  await page.getByRole("row").filter({ hasText: SECOND }).getByRole("link").first().click();

  await expect(page.getByText("затем его доступ можно закрыть")).toBeVisible();
  await expect(page.getByRole("button", { name: "Закрыть доступ" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Создать новый первый пароль" })).toBeVisible();
});

test("what was asked is taken back", async ({ page, signedInAs }) => {
  await signedInAs("admin");
  await add(page, "Передумали", "Руководитель", "Министр");
  await page.getByRole("link", { name: "Продолжить" }).click();

  await waiting(page).getByRole("button", { name: "Отозвать" }).click();

  await expect(page.getByText("Не подтверждено: отклонено или отозвано.")).toBeVisible();
  await expect(page.getByRole("region", { name: WAITING })).toHaveCount(0);
  await expect(page.getByLabel("Роль")).toHaveValue("executor");
});
