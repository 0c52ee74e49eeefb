import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db";
import { expect, test } from "@/tests/support/app";
import { aHeldReview } from "@/tests/support/build-held-review";
import { theUser } from "@/tests/support/build-people";
import { parseFileText } from "@/tests/support/files/parsed-text";
import { hasLibreOffice, readByLibreOffice } from "@/tests/support/files/read-by-libreoffice";

// These add a review to the demonstration: an instance of their own.
test.use({ instance: "minutes" });
test.describe.configure({ mode: "serial" });

const NUMBER = "2026-41";
const OWN = "KZ-JP-2025-07";
const OTHERS = "KZ-JP-2025-03";
const main = (page: Page) => page.getByRole("main");

test.beforeAll(async ({ app }) => {
  Object.assign(process.env, { DATABASE_URL: app.databaseUrl, PACTA_SECRET: app.secret, PACTA_DEMO: "1" });
  const head = await theUser("head@demo.pacta");
  const executor = await theUser("executor@demo.pacta");
  const decided = { text: "Направить ноту с датами переговоров.", due: "2026-12-31" };
  await aHeldReview({
    number: NUMBER,
    chairId: head.id,
    attendees: [
      [head.id, true],
      [executor.id, false],
    ],
    items: [
      { reference: OWN, note: "Переговоры назначены.", decided },
      { reference: OTHERS, decided: { ...decided, type: "request_report" } },
    ],
  });
});

test.afterAll(() => db().$disconnect());

async function inKazakh(page: Page, url: string) {
  await page.context().addCookies([{ name: "pacta.language", value: "kk", url }]);
}

test("the executor finds in My work, in the chosen language, what was decided, with the step in the row", async ({
  page,
  signedInAs,
  app,
}) => {
  await signedInAs("executor");
  await inKazakh(page, app.url);
  await page.goto("/");
  const section = page.getByRole("region", { name: "Кеңесте шешілді" });
  await expect(section).toContainText(OWN);
  await expect(section).toContainText(/№\s2026-41 кеңес: 31.12.2026/);
  await expect(section).toContainText("Мерзім сақталсын. Направить ноту с датами переговоров.");
  await expect(section).not.toContainText(OTHERS);
  await section.getByRole("link", { name: `Аралық ақпарат жіберу ${OWN}` }).click();
  await expect(page).toHaveURL(new RegExp(`/commitments/${OWN}\\?do=report_interim`));
  await expect(main(page)).toContainText("Направить ноту с датами переговоров.");
  await expect(main(page).getByRole("link", { name: NUMBER })).toHaveAttribute("href", `/reviews/${NUMBER}`);

  await page.goto(`/reviews/${NUMBER}/minutes`);
  await expect(main(page)).not.toContainText("ХАТТАМА");
});

test("the head approves the minutes, takes them away in two languages, and adds to them", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("head");
  await page.goto(`/reviews/${NUMBER}/minutes`);
  const sheet = page.getByRole("article");
  await expect(sheet).toContainText("Проект: не утверждён.");
  await expect(sheet.getByRole("row").filter({ hasText: OWN })).toContainText("Переговоры назначены.");
  await page.getByRole("button", { name: "Утвердить протокол" }).click();
  await expect(sheet).toContainText("Протокол утверждён");
  await expect(sheet).not.toContainText("Проект");
  await expect(page.getByRole("button", { name: "Утвердить протокол" })).toHaveCount(0);
  const hash = ((await sheet.locator("code").textContent()) ?? "").trim();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);

  await page.getByLabel("Рядом — второй язык").selectOption("kk");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Скачать DOCX" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`protokol-${NUMBER}.docx`);
  const bytes = await readFile(await download.path());
  const read = [(await parseFileText(bytes, "docx")).text];
  if (hasLibreOffice) read.push(await readByLibreOffice(bytes));
  else test.info().annotations.push({ type: "skipped", description: "LibreOffice is not installed: it read nothing." });
  for (const text of read) {
    for (const told of ["ПРОТОКОЛ", "ХАТТАМА", OWN, OTHERS, "Направить ноту с датами переговоров.", hash]) {
      expect(text).toContain(told);
    }
  }

  await page.getByLabel("Дополнение").fill("В пункте 1 читать: до 15 января.");
  await page.getByRole("button", { name: "Дополнить протокол" }).click();
  await expect(sheet).toContainText("В пункте 1 читать: до 15 января.");
  await expect(sheet.locator("code")).toHaveText(hash);
});

test("the executor gets an extract, and the security log tells who took minutes away", async ({ page, signedInAs }) => {
  await signedInAs("executor");
  await page.goto(`/commitments/${OWN}`);
  await main(page).getByRole("link", { name: NUMBER }).click();
  const sheet = page.getByRole("article");
  await expect(sheet).toContainText("ВЫПИСКА ИЗ ПРОТОКОЛА");
  await expect(sheet).toContainText(OWN);
  for (const hidden of [OTHERS, "Присутствовали", "В пункте 1 читать"]) await expect(sheet).not.toContainText(hidden);

  await signedInAs("admin");
  await page.goto("/settings/security-log?kind=exported");
  await expect(main(page)).toContainText(`протокол совещания · ${NUMBER}`);
});
