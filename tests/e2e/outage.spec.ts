import type { Page, Response } from "@playwright/test";
import { openDatabase } from "@/lib/db";
import { cuttableLink } from "@/tests/faults/cuttable-link";
import { type App, test as base, expect } from "@/tests/support/app";
import { asRoles } from "@/tests/support/template-server";
import { startWebServer } from "@/tests/support/web-server";

type Outage = { url: string; cut(): void; mend(): void };

/** A server beside the shared one whose way to the database can be cut. */
const test = base.extend<object, { outage: Outage }>({
  outage: [
    async ({ app }: { app: App }, use) => {
      const link = await cuttableLink(asRoles(app.databaseUrl).app);
      const settings = { DATABASE_URL: link.url, PACTA_SECRET: app.secret, PACTA_DEMO: "1", PACTA_WEB_PROCESSES: "1" };
      // Each failed statement would be a line.
      const web = await startWebServer({ ...settings, PACTA_LOG_LEVEL: "silent" });
      await use({ url: web.url, cut: link.cut, mend: link.mend });
      link.mend();
      await web.stop();
      link.close();
    },
    { scope: "worker", timeout: 90_000 },
  ],
});

const BUSY = "Pacta сейчас не может ответить";
const COMMITMENT = "/commitments/KZ-JP-2025-01";

test.beforeEach(({ outage }) => outage.mend());

/** What the page was answered besides its parts, in order. */
function answersOf(page: Page): Response[] {
  const answers: Response[] = [];
  page.on("response", (answer) => {
    if (!answer.url().includes("/_next/")) answers.push(answer);
  });
  return answers;
}

function expectBusy(answer: Response | undefined): void {
  expect(answer?.status()).toBe(503);
  expect(Number(answer?.headers()["retry-after"])).toBeGreaterThan(0);
}

test("a form that is sent while the database is away comes back with all that was typed, and acts once", async ({
  app,
  outage,
  page,
  signedInAs,
}) => {
  await signedInAs("coordinator");
  await page.goto(`${outage.url}${COMMITMENT}?do=add_note`);
  const form = page.locator("form", { has: page.locator("textarea[name=text]") });
  const text = `Во время сбоя ${Date.now()}`;
  await form.locator("textarea[name=text]").fill(text);
  const key = await form.locator("input[name=key]").inputValue();
  const answers = answersOf(page);
  const send = form.locator("button[type=submit]");

  for (const _ of [1, 2]) {
    outage.cut();
    await send.click();
    await expect(page.getByRole("alert").filter({ hasText: BUSY })).toContainText("Введённое сохранено");
    expectBusy(answers.filter((answer) => answer.request().method() === "POST").at(-1));
    await page.getByRole("button", { name: "Вернуться к форме" }).click();
    await expect(form.locator("textarea[name=text]")).toHaveValue(text);
    await expect(form.locator("input[name=key]")).toHaveValue(key);
  }

  outage.mend();
  await send.click();
  await expect(page).toHaveURL(/done=/);
  const database = openDatabase(app.databaseUrl, 1);
  expect(await database.note.count({ where: { text } })).toBe(1);
  await database.$disconnect();
});

test("a link that is followed while the database is away says so, and goes on when it is back; what was typed waits", async ({
  outage,
  page,
  signedInAs,
}) => {
  await signedInAs("coordinator");
  await page.goto(`${outage.url}${COMMITMENT}?do=add_note`);
  const typed = page.locator("textarea[name=text]");
  await typed.fill("Не потерять");
  const answers = answersOf(page);

  outage.cut();
  await page.getByRole("navigation").first().getByRole("link", { name: "Просрочено" }).click();
  await expect(page.getByText(BUSY)).toBeVisible();
  expect(answers.length).toBeGreaterThan(0);
  for (const answer of answers) expectBusy(answer);

  outage.mend();
  await page.getByRole("link", { name: "Открыть страницу ещё раз" }).click();
  await expect(page).toHaveURL(/\/overdue/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Просрочен");
  await page.goto(`${outage.url}${COMMITMENT}?do=add_note`);
  await expect(typed).toHaveValue("Не потерять");
});
