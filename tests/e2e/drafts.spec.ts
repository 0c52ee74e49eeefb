import type { Page } from "@playwright/test";
import { db } from "@/lib/db";
import { expect, test } from "@/tests/support/app";

test.use({ instance: "drafts" });
test.beforeAll(({ app }) => {
  Object.assign(process.env, { DATABASE_URL: app.databaseUrl, PACTA_SECRET: app.secret, PACTA_DEMO: "1" });
});

const FORM = "/commitments/KZ-JP-2025-06?do=add_note#act";
const field = (page: Page) => page.locator("#act").getByRole("textbox", { name: "Заметка" });
const offer = (page: Page) => page.locator("#act").getByText("Вы начали писать здесь");

/** Leaves the page as one closes a tab, and waits until the server has what was typed: the answer itself may come to no page any more. */
async function leave(page: Page): Promise<void> {
  await page.goto("/register");
  await expect.poll(() => db().draft.count()).toBe(1);
}

/** A form whose script for drafts is there: it has asked what was begun. */
async function open(page: Page): Promise<void> {
  const asked = page.waitForResponse((answer) => answer.url().includes("/api/drafts?"));
  await page.goto(FORM);
  await asked;
}

test("what was typed outlives its tab, is offered at the next visit, and ends when it is sent", async ({
  page,
  context,
  signedInAs,
}) => {
  await signedInAs("coordinator");
  await open(page);
  await field(page).fill("Начатая заметка о рейсе");
  await leave(page);

  const another = await context.newPage();
  await open(another);
  await expect(offer(another)).toBeVisible();
  await expect(field(another)).toHaveValue("");
  await another.getByRole("button", { name: "Продолжить" }).click();
  await expect(field(another)).toHaveValue("Начатая заметка о рейсе");
  await expect(offer(another)).toBeHidden();
  await another.getByRole("button", { name: "Добавить заметку" }).click();
  await expect(another.getByRole("status").filter({ hasText: /\S/ }).first()).toBeVisible();
  await expect.poll(() => db().draft.count()).toBe(0);

  const third = await context.newPage();
  await open(third);
  await expect(offer(third)).toBeHidden();
});

test("what was begun before somebody's change says so, and can be discarded", async ({ page, context, signedInAs }) => {
  await signedInAs("coordinator");
  await open(page);
  await field(page).fill("Старый черновик");
  await leave(page);
  await db().$executeRaw`UPDATE draft SET version = '0'`;

  const another = await context.newPage();
  await open(another);
  await expect(another.locator("#act").getByText("С тех пор здесь кое-что изменили")).toBeVisible();
  await another.getByRole("button", { name: "Удалить набранное" }).click();
  await expect(offer(another)).toBeHidden();
  await expect.poll(() => db().draft.count()).toBe(0);
});

test("asks before the page is left where a text could not be kept", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await open(page);
  await page.route("**/api/drafts", (route) => route.abort());
  await field(page).click();
  await page.keyboard.type("Не сохранится");
  const failed = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/api/drafts"));
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await failed;

  const asked = page.waitForEvent("dialog");
  await Promise.all([asked.then((dialog) => dialog.accept()), page.goto("/register")]);
  expect((await asked).type()).toBe("beforeunload");
});
