import { expect, test } from "@/tests/support/app";

test("a head without the authority is told whose decision it is", async ({ page, signedInAs }) => {
  await signedInAs("head");
  await page.goto("/commitments/KZ-JP-2025-01");
  await expect(page.getByText("Решения по этому пункту принимает уровень «Правительство»")).toBeVisible();
  await expect(page.getByRole("link", { name: "Снять с контроля" })).toBeHidden();
});

test("the quote leads to its place in the release, and back", async ({ page, signedInAs }) => {
  await signedInAs("observer");
  await page.goto("/commitments/KZ-JP-2025-02");
  await expect(page.locator("blockquote mark")).toHaveText(
    "в следующем году планируется запуск прямого рейса Алматы – Токио",
  );
  await page.getByRole("link", { name: "Открыть в пресс-релизе" }).click();
  await expect(page).toHaveURL(/\/releases\/KZ-JP-2025-08-25\?at=[0-9a-f-]+#statement-/);
  await page.getByRole("link", { name: "KZ-JP-2025-02" }).first().click();
  await expect(page).toHaveURL(/\/commitments\/KZ-JP-2025-02/);
});
