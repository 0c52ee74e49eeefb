import { expect, test } from "@/tests/support/app";
import { pasteRelease } from "@/tests/support/capture-page";
import { printedSheets } from "@/tests/support/files/printed-sheets";

test.use({ instance: "sight" });

const TEXT = "Стороны договорились открыть секретный терминал до конца 2027 года.";

test("a text loaded by mistake is withdrawn by a head, and found by nobody any more", async ({ page, signedInAs }) => {
  let address = "";
  await test.step("the coordinator brings it in, and sees whom to ask", async () => {
    await signedInAs("coordinator");
    await pasteRelease(page, TEXT, { title: "Не тот документ", meeting: "Закрытая встреча" });
    address = page.url().replace(/\/capture.*$/, "");
    await page.goto(address);
    await expect(page.getByText("руководитель может его изъять")).toBeVisible();
  });

  await test.step("to others it is not there", async () => {
    for (const role of ["executor", "observer", "admin"] as const) {
      await signedInAs(role);
      expect((await page.goto(address))?.status()).toBe(404);
      await page.goto("/releases");
      await expect(page.getByText("Не тот документ")).toBeHidden();
    }
  });

  await test.step("the head is led to the form, without its words, and must say that it is for good", async () => {
    await signedInAs("head");
    await page.goto(address);
    await expect(page).toHaveURL(`${address}/withdraw`);
    await expect(page.getByText("Не тот документ")).toBeVisible();
    await expect(page.getByText("терминал")).toBeHidden();
    await page.getByLabel("Основание").fill("Внесён черновик");
    await page.getByRole("button", { name: "Изъять текст навсегда" }).click();
    await expect(page.getByRole("link", { name: /Подтверждение: Заполните это поле/ })).toBeVisible();
    await expect(page.getByLabel("Основание")).toHaveValue("Внесён черновик");
    await page.getByLabel("Я знаю, что отменить это нельзя").check();
    await page.getByRole("button", { name: "Изъять текст навсегда" }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByText("Основание: Внесён черновик")).toBeVisible();
  });

  await test.step("the coordinator finds what is left of it, the others nothing", async () => {
    await signedInAs("coordinator");
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Текст изъят" })).toBeVisible();
    for (const role of ["executor", "observer", "admin"] as const) {
      await signedInAs(role);
      expect((await page.goto(address))?.status()).toBe(404);
    }
  });
});

test("a marking is put on a text and its commitments, obeyed, and printed on each sheet", async ({
  page,
  signedInAs,
}) => {
  const release = "/releases/KZ-JP-2025-08-25";
  const commitment = "/commitments/KZ-JP-2025-04";
  await signedInAs("coordinator");
  await page.goto(release);
  await page.getByRole("link", { name: "Пометка" }).click();
  await page.getByLabel("Основание").fill("Поручение министра");
  await page.getByRole("button", { name: "Поставить пометку ДСП" }).click();
  await expect(page.getByRole("status")).toContainText("Пометка изменена");
  await expect(page.getByText("Для служебного пользования", { exact: true })).toBeVisible();

  await page.goto(commitment);
  await expect(page.getByText("Для служебного пользования", { exact: true })).toBeVisible();
  await expect(page.locator("#history")).toContainText("Поставлена пометка ДСП. Основание: Поручение министра");
  for (const path of [release, commitment, "/register", "/timeline"]) {
    await page.goto(path);
    const sheets = await printedSheets(page);
    expect(sheets.length, path).toBeGreaterThan(path === commitment ? 0 : 1);
    for (const [place, sheet] of sheets.entries()) {
      expect(sheet.text, `${path}, sheet ${place + 1}`).toContain("Для служебного пользования");
    }
  }

  await signedInAs("admin");
  expect((await page.goto(release))?.status()).toBe(404);
  expect((await page.goto(commitment))?.status()).toBe(404);
  await signedInAs("executor");
  await page.goto(release);
  await expect(
    page.getByText("Вам показаны только слова, относящиеся к договорённостям вашей организации"),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Текст пресс-релиза" })).toBeHidden();

  await signedInAs("coordinator");
  await page.goto(`${commitment}?do=lift_restriction#act`);
  await page.getByLabel("Основание").fill("Опубликовано");
  await page.getByRole("button", { name: "Снять пометку ДСП" }).click();
  await expect(page.getByText(/Сначала снимите пометку с текста/)).toBeVisible();
});
