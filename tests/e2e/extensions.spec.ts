import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/app";

// These change the demonstration: an instance of their own.
test.use({ instance: "extensions" });

const reference = "KZ-JP-2025-07";
const act = (page: Page, action: string) => page.goto(`/commitments/${reference}?do=${action}#act`);
const send = (page: Page, name: string) => page.locator("#act").getByRole("button", { name, exact: true }).click();

async function ask(page: Page, until: string) {
  await act(page, "request_extension");
  await page.getByLabel("До какого срока").fill(until);
  await page.getByLabel("Почему нужно время").fill("Ждём перечень участников");
  await page.getByLabel("Что сделано на сегодня").fill("Места определены");
  await page.getByLabel("Прогноз: что будет сделано").fill("Протокол подписан");
  await page.getByLabel("К какому сроку").fill("I кв. 2027");
  await send(page, "Запросить продление срока");
}

test("an extension is asked for, refused, asked for again and granted otherwise", async ({ page, signedInAs }) => {
  await test.step("the lead asks; a date that is not later is refused and nothing typed is lost", async () => {
    await signedInAs("executor");
    await ask(page, "01.01.2026");
    await expect(page.locator("#act").getByRole("alert")).toContainText("позже действующего");
    await expect(page.getByLabel("Что сделано на сегодня")).toHaveValue("Места определены");
    await page.getByLabel("До какого срока").fill("II кв. 2027");
    await send(page, "Запросить продление срока");
    await expect(page.getByRole("status")).toContainText("Продление запрошено");
    await expect(page.locator("#act")).toContainText("Координатор ещё не передал");
    await expect(page.getByRole("link", { name: "Запросить продление срока" })).toBeHidden();
  });

  await test.step("the coordinator finds it in My work and forwards it with an opinion", async () => {
    await signedInAs("coordinator");
    await page.goto("/");
    const section = page.getByRole("region", { name: "Запрошено продление: нужно ваше мнение" });
    await section.getByRole("link", { name: `Передать запрос руководителю ${reference}` }).click();
    await page.getByLabel("Ваше мнение").selectOption("against");
    await page.getByLabel("Почему", { exact: true }).fill("Переносили уже дважды");
    await send(page, "Передать запрос руководителю");
    await expect(page.getByRole("status")).toContainText("передан руководителю");
  });

  await test.step("the head reads all of it in one place and refuses", async () => {
    await signedInAs("head");
    await page.goto("/register?condition=extension_forwarded");
    await expect(page.getByRole("row", { name: reference })).toContainText(/запрошено: II\sквартал 2027/);
    await act(page, "refuse_extension");
    for (const said of ["Ждём перечень участников", "Места определены", "Протокол подписан", "Переносили уже дважды"]) {
      await expect(page.locator("#act")).toContainText(said);
    }
    await page.getByLabel("Основание").fill("Срок достаточен");
    await send(page, "Отказать в продлении");
    await expect(page.getByRole("status")).toContainText("Срок остался прежним");
    await expect(page.locator("#deadline")).toContainText("отказано");
  });

  await test.step("the lead asks again, and gets another date", async () => {
    await signedInAs("executor");
    await ask(page, "III кв. 2027");
    await expect(page.getByRole("status")).toContainText("Продление запрошено");
    await signedInAs("head");
    await act(page, "extend");
    await expect(page.getByLabel("Контрольный срок")).toHaveValue(/^III\sквартал 2027\sгода$/);
    await page.getByLabel("Контрольный срок").fill("30.06.2027");
    await page.getByLabel("Основание").fill("До саммита");
    await send(page, "Продлить срок");
    await expect(page.getByRole("status")).toContainText("Контрольный срок продлён");
    await expect(page.locator("#deadline")).toContainText("продлено на другой срок");
    await expect(page.locator("#deadline")).toContainText(/Контрольный срок переносился 2\sраза/);
    await expect(page.locator("#history")).toContainText(/запрошено: III\sквартал 2027/);
  });
});
