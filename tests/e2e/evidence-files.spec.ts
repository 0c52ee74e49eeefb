import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/app";
import { aDocument, aPicture } from "@/tests/support/files/evidence-files";
import { pdfFile } from "@/tests/support/files/pdf-file";

// These change the demonstration: an instance of their own.
test.use({ instance: "evidence-files" });

const reference = "KZ-JP-2025-06";
const act = (page: Page, action: string) => page.goto(`/commitments/${reference}?do=${action}#act`);
const send = (page: Page, name: string) => page.locator("#act").getByRole("button", { name, exact: true }).click();
const chooser = (page: Page) => page.locator("input[type=file]");
const attached = (page: Page) => page.getByLabel("Файл", { exact: true });

const picture = aPicture(1_500_000);
const document = aDocument();
const page1 = pdfFile([[{ text: "The Sides agreed to meet.", y: 780 }]]);

async function choose(page: Page, name: string, buffer: Buffer) {
  await chooser(page).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

async function nameAs(page: Page, title: string) {
  await page.getByLabel("Название документа").fill(title);
  await page.getByLabel("Вид подтверждения").selectOption("signed_act");
}

/** The file is the one that was sent, and comes as one to be saved. */
async function downloaded(page: Page, name: string, bytes: Buffer) {
  const link = page.locator("#evidence").getByRole("link", { name, exact: true }).first();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe(name);
  expect(await readFile(await download.path())).toEqual(bytes);
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()).toMatchObject({
    "cache-control": "private, no-store",
    "content-type": "application/octet-stream",
    "x-content-type-options": "nosniff",
  });
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment; /);
  expect(answer.headers()["content-security-policy"]).toMatch(/sandbox$/);
}

test("a commitment is reported, returned, reported again, verified and closed with files", async ({
  page,
  signedInAs,
}) => {
  await test.step("a report carries a file, and what is wrong with others is said beside it", async () => {
    await signedInAs("executor");
    await act(page, "report_final");
    await page.getByLabel("Текст информации").fill("Перечень аэропортов согласован.");
    await choose(page, "макрос.docx", aDocument([{ name: "word/vbaProject.bin", content: "a" }]));
    await expect(page.locator("#act")).toContainText("В файле есть макросы");
    await choose(page, "огромный.pdf", Buffer.alloc(20 * 1024 * 1024 + 1));
    await expect(page.locator("#act")).toContainText("Файл больше 20 МБ");
    await choose(page, "снимок экрана.dat", picture);
    await expect(page.locator("#act").getByRole("status")).toContainText("Приложен: снимок экрана.dat.png · 1,4 МБ");
    await expect(attached(page).locator("option:checked")).toHaveText("снимок экрана.dat.png · 1,4 МБ");
    await send(page, "Доложить об исполнении");
    await expect(page.getByLabel("Название документа")).toHaveAccessibleDescription(/заполн/i);
    await expect(attached(page).locator("option:checked")).toHaveText("снимок экрана.dat.png · 1,4 МБ");
    await nameAs(page, "Снимок страницы");
    await page.getByLabel("Подтверждение: ссылка").fill("https://example.org/list");
    await send(page, "Доложить об исполнении");
    await expect(page.getByRole("status")).toContainText("ждёт решения");
    await expect(page.locator("#act")).toContainText("снимок экрана.dat.png");
    await expect(page.locator("#evidence")).toContainText("example.org");
    await downloaded(page, "снимок экрана.dat.png", picture);
  });

  await test.step("the head returns it, and the second report carries the act", async () => {
    await signedInAs("head");
    await act(page, "return");
    await page.getByLabel("Основание").fill("Нет подписанного акта");
    await send(page, "Вернуть на доработку");
    await expect(page.locator("#history")).toContainText("Нет подписанного акта");
    await signedInAs("executor");
    await act(page, "report_final");
    await page.getByLabel("Текст информации").fill("Акт приложен.");
    await choose(page, "Акт.docx", document);
    await expect(attached(page).locator("option:checked")).toHaveText(/^Акт\.docx/);
    // What waits is there when the page is left and opened again.
    await page.reload();
    await expect(attached(page).locator("option:checked")).toHaveText(/^Акт\.docx/);
    await nameAs(page, "Акт о готовности");
    await send(page, "Доложить об исполнении");
    await expect(page.getByRole("status")).toContainText("ждёт решения");
    await downloaded(page, "Акт.docx", document);
  });

  await test.step("it is verified, and closed as fulfilled", async () => {
    await signedInAs("coordinator");
    await act(page, "verify_report");
    await page.getByLabel("Что проверено и что это показало").fill("Акт сверен с перечнем");
    await send(page, "Проверить отчёт");
    await expect(page.getByRole("status")).toContainText("Проверка записана");
    await signedInAs("head");
    await act(page, "take_off_control");
    await page.getByLabel("Итог").selectOption("fulfilled");
    await choose(page, "решение.pdf", page1);
    await expect(attached(page).locator("option:checked")).toHaveText(/^решение\.pdf/);
    await nameAs(page, "Решение о снятии с контроля");
    await send(page, "Снять с контроля");
    await expect(page.getByRole("status")).toContainText("Снято с контроля");
    await downloaded(page, "решение.pdf", page1);
  });

  await test.step("the hash is on the page, and on paper whole", async () => {
    const sha256 = createHash("sha256").update(page1).digest("hex");
    const short = page.locator(`#evidence [title="${sha256}"]`);
    await expect(short).toHaveText(`SHA-256 ${sha256.slice(0, 12)}…`);
    await page.emulateMedia({ media: "print" });
    await expect(short).toBeHidden();
    await expect(page.locator("#evidence").getByText(sha256)).toBeVisible();
    await page.emulateMedia({ media: "screen" });
  });

  await test.step("who took a file away is in the security log", async () => {
    await signedInAs("admin");
    await page.goto("/settings/security-log?kind=downloaded");
    await expect(page.locator("main")).toContainText("Выгружен файл");
    await expect(page.locator("main")).toContainText(reference);
  });
});

test("a form waits for the file that is under way, and a lost connection loses nothing", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("coordinator");
  await act(page, "add_evidence");
  await nameAs(page, "Письмо");
  await page.getByLabel("Его дата").fill("20.11.2025");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/evidence/file?*", async (route) => {
    await held;
    await route.abort("connectionreset");
  });
  await choose(page, "a.png", picture);
  await expect(page.locator("#act").getByRole("progressbar")).toBeVisible();
  await send(page, "Добавить подтверждение");
  expect(await attached(page).evaluate((field: HTMLSelectElement) => field.validationMessage)).toMatch(
    /ещё передаётся/,
  );
  letGo();
  await expect(page.locator("#act")).toContainText("Файл не дошёл");
  await expect(page.getByLabel("Название документа")).toHaveValue("Письмо");
  await page.unroute("**/evidence/file?*");
  await choose(page, "a.png", aPicture());
  await expect(attached(page).locator("option:checked")).toHaveText(/^a\.png/);
  await send(page, "Добавить подтверждение");
  await expect(page.locator("#evidence").getByRole("link", { name: "a.png", exact: true })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file is sent in a step of its own, and the form goes on with it", async ({ page, signedInAs }) => {
    await signedInAs("coordinator");
    await act(page, "add_evidence");
    await page.getByRole("link", { name: "Передать файл" }).click();
    await choose(page, "a.txt", Buffer.from("text"));
    await page.getByRole("button", { name: "Передать файл" }).click();
    await expect(page.getByRole("alert")).toContainText("По содержанию это не PDF");
    await choose(page, "Акт.docx", document);
    await page.getByRole("button", { name: "Передать файл" }).click();
    await expect(attached(page).locator("option:checked")).toHaveText(/^Акт\.docx/);
    await nameAs(page, "Акт без сценариев");
    await page.getByRole("button", { name: "Добавить подтверждение", exact: true }).click();
    await expect(page.locator("#evidence")).toContainText("Акт без сценариев");
    await expect(page.locator("#evidence").getByRole("link", { name: "Акт.docx", exact: true }).first()).toBeVisible();
  });
});
