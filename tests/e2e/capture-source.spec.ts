import { expect, test } from "@/tests/support/app";
import { fillInSource, pasteRelease } from "@/tests/support/capture-page";
import { encodeText } from "@/tests/support/files/encode-text";

test.use({ instance: "source", holds: "people" });

const chinese =
  "Казахстан и Китай договорились открыть торговый дом в следующем году.\n\n" +
  "Стороны договорились провести форум до конца года.";

test("takes the sides from the text, and says of each field what is wrong with it", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await page.goto("/releases/new");
  await page.getByLabel("Текст пресс-релиза").fill(chinese);
  await page.getByRole("button", { name: "Продолжить с этим текстом" }).click();

  const sides = page.getByLabel("Другие стороны");
  await expect(sides).toHaveValue("CN");
  await page.getByLabel("Дата публикации", { exact: true }).fill("01.01.2199");
  await page.getByLabel("Издатель", { exact: true }).fill("Газета");
  await page.getByLabel("Сторона издателя").fill("Казахстан");
  await page.getByLabel("Название", { exact: true }).fill("Переговоры");
  await page.getByRole("button", { name: "Прочитать текст" }).click();
  await expect(page.getByRole("link", { name: /^Сторона издателя: Укажите коды стран/ })).toBeVisible();

  await page.getByLabel("Сторона издателя").fill("KZ");
  await page.getByRole("button", { name: "Прочитать текст" }).click();
  await expect(page.getByRole("link", { name: /^Дата публикации: Эта дата ещё не наступила/ })).toBeVisible();

  await page.getByLabel("Дата публикации", { exact: true }).fill("01.03.2026");
  await sides.fill("JP");
  await page.getByRole("button", { name: "Прочитать текст" }).click();
  await page.getByLabel("Стороны здесь указаны верно").check();
  await page.getByRole("button", { name: "Прочитать текст" }).click();
  await expect(page.getByRole("heading", { name: "Предложения" })).toBeVisible();
});

test("mends the date of an open text from the first step, and closes one that was a mistake", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("coordinator");
  await pasteRelease(page, `${chinese} Иначе.`, { publishedOn: "02.03.2026" });
  const cards = page.locator("[data-item]");
  await expect(cards.first()).toContainText("2027");
  await cards.nth(1).getByRole("button", { name: "Принять" }).click();
  await expect(cards.nth(1)).toHaveAttribute("data-decision", "accept");

  await page.getByRole("link", { name: "1. Источник" }).click();
  await page.getByLabel("Дата публикации", { exact: true }).fill("02.03.2025");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByRole("status")).toContainText("Заново прочитано 1 предложение");
  await expect(page.getByRole("listitem").filter({ hasText: "провести форум" })).toContainText("2025");
  await page.getByRole("link", { name: "К предложениям" }).click();
  await expect(cards.first()).toContainText("2026");

  await page.getByRole("link", { name: "1. Источник" }).click();
  await page.getByRole("button", { name: "Закрыть, ничего не внося" }).click();
  await expect(page.getByRole("link", { name: /Заполните это поле/ })).toBeVisible();
  await page.getByLabel("Отклонить в нём всё").check();
  await page.getByRole("button", { name: "Закрыть, ничего не внося" }).click();
  await expect(page.getByText("Ничего из него не отслеживается.")).toBeVisible();
});

test("tells what the reader of a file came upon, then and later", async ({ page, signedInAs }) => {
  const bytes = encodeText("Казахстан и Япония договорились открыть центр в Астане.\n", "windows-1251");
  await signedInAs("coordinator");
  await page.goto("/releases/new");
  await page.getByLabel("Или файл").setInputFiles({ name: "релиз.txt", mimeType: "text/plain", buffer: bytes });
  await page.getByRole("button", { name: "Прочитать файл" }).click();

  await expect(page.getByText("Проверьте, верно ли показаны буквы.")).toBeVisible();
  await fillInSource(page, { publishedOn: "03.03.2026" });
  await page.goto(page.url().replace(/\/capture.*$/, ""));
  await expect(page.getByText("Проверьте, верно ли показаны буквы.")).toBeVisible();

  await page.goto("/releases/new");
  await page
    .getByLabel("Или файл")
    .setInputFiles({ name: "пусто.txt", mimeType: "text/plain", buffer: Buffer.from("") });
  await page.getByRole("button", { name: "Прочитать файл" }).click();
  await expect(page.getByText("Файл «пусто.txt» не принят")).toBeVisible();
});
