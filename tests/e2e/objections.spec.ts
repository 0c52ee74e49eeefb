import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/app";

// These change the demonstration: an instance of their own.
test.use({ instance: "objections" });

const act = (page: Page, reference: string, action: string) => page.goto(`/commitments/${reference}?do=${action}#act`);
const send = (page: Page, name: string) => page.locator("#act").getByRole("button", { name, exact: true }).click();

/** The coordinator puts what is only for the record on control of the Ministry of Transport. */
async function giveToTransport(page: Page, reference: string) {
  await act(page, reference, "return_to_captured");
  await page.getByLabel("Основание").fill("Появился исполнитель");
  await send(page, "Вернуть из учёта");
  await expect(page.getByRole("status")).toContainText("Возвращено из учёта");
  await act(page, reference, "put_on_control");
  await page
    .getByLabel("Ответственный исполнитель с нашей стороны")
    .selectOption({ label: "Министерство транспорта Республики Казахстан" });
  await page.getByLabel("Форма завершения").fill("Справка о сделанном");
  await page.getByLabel("Уровень контроля").selectOption("minister");
  await page.getByLabel("Контрольный срок").fill("30.11.2027");
  await send(page, "Поставить на контроль");
  await expect(page.getByRole("status")).toContainText("Поставлено на контроль");
}

async function object(page: Page, reference: string, ground: string) {
  await page.goto("/");
  const section = page.getByRole("region", { name: "Поручено мне: принять или возразить" });
  await expect(section.getByRole("listitem").filter({ hasText: reference })).toContainText(/Возразить можно до/);
  await section.getByRole("link", { name: `Возразить ${reference}` }).click();
  await page.getByLabel("На каком основании").selectOption({ label: ground });
  await page.getByLabel("Почему", { exact: true }).fill("Сферы только перечислены");
  await send(page, "Возразить");
  await expect(page.getByRole("status")).toContainText("Возражение направлено");
  await page.goto(`/commitments/${reference}`);
  await expect(page.locator("#act")).toContainText(`Возражение ждёт решения: ${ground}`);
}

test("a lead objects and is refused, objects and another one leads, accepts, or is silent", async ({
  page,
  signedInAs,
}) => {
  await test.step("objected and refused: the lead leads on, and the page says so", async () => {
    const reference = "KZ-JP-2025-15";
    await signedInAs("coordinator");
    await giveToTransport(page, reference);
    await signedInAs("executor");
    await object(page, reference, "это не обещано");
    await page.goto("/register?condition=objection");
    await expect(page.getByRole("row", { name: reference })).toContainText("возражение подано");

    await signedInAs("head");
    await page.goto("/");
    const section = page.getByRole("region", { name: "Возражения ждут решения" });
    const item = section.getByRole("listitem").filter({ hasText: reference });
    await expect(item).toContainText("возражение подано");
    await expect(item.getByRole("link", { name: "Вернуть на уточнение" })).toBeVisible();
    await item.getByRole("link", { name: "Отклонить возражение" }).click();
    await expect(page.locator("#act")).toContainText("Сферы только перечислены");
    await page.getByLabel("Основание").fill("Заинтересованность и взята на контроль");
    await send(page, "Отклонить возражение");
    await expect(page.getByRole("status")).toContainText("Возражение отклонено");
    await page.goto(`/commitments/${reference}`);
    await expect(page.locator("article")).toContainText(/возражение \(это не обещано\) отклонено/);
    await expect(page.locator("#owners")).toContainText("Министерство транспорта Республики Казахстан");
    await expect(page.locator("#history")).toContainText("Заинтересованность и взята на контроль");
  });

  await test.step("objected and upheld: another lead, with a term of its own", async () => {
    const reference = "KZ-JP-2025-16";
    await signedInAs("coordinator");
    await giveToTransport(page, reference);
    await signedInAs("executor");
    await object(page, reference, "не наш вопрос");
    await signedInAs("head");
    await act(page, reference, "uphold_objection");
    await page.getByLabel("Основание").fill("Это вопрос здравоохранения");
    await page
      .getByLabel("Кто ответственный исполнитель")
      .selectOption({ label: "Министерство здравоохранения Республики Казахстан" });
    await send(page, "Принять возражение");
    await expect(page.getByRole("status")).toContainText("Возражение принято");
    await page.goto(`/commitments/${reference}`);
    await expect(page.locator("#owners")).toContainText("Министерство здравоохранения Республики Казахстан");
    await expect(page.locator("article")).toContainText(/Поручено: .*возразить можно до/);
    await signedInAs("executor");
    await page.goto(`/commitments/${reference}`);
    await expect(page.locator("article")).toBeHidden();
  });

  await test.step("accepted by one press", async () => {
    const reference = "KZ-JP-2025-17";
    await signedInAs("coordinator");
    await giveToTransport(page, reference);
    await signedInAs("executor");
    await act(page, reference, "accept_assignment");
    await send(page, "Принять к исполнению");
    await expect(page.getByRole("status")).toContainText("Принято к исполнению");
    await page.goto(`/commitments/${reference}`);
    await expect(page.locator("article")).toContainText("принято: Исполнитель, Минтранс РК");
    await expect(page.getByRole("link", { name: "Возразить", exact: true })).toBeHidden();
  });

  await test.step("silent: accepted on the day after the term", async () => {
    await page.goto("/commitments/KZ-JP-2025-08");
    await expect(page.locator("article")).toContainText(
      /26\sавгуста\s2025\sг\.;\sпринято без возражений\s3\sсентября\s2025/,
    );
  });
});
