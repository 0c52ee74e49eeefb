import { demonstrationPassword } from "@/lib/auth/demonstration";
import { expect, test } from "@/tests/support/app";
import { asRoles } from "@/tests/support/template-server";
import { startBehindHttps } from "@/tests/support/tls/https-in-front";

test.use({ instance: "https" });

test("signs in and works over https, with cookies bound to the host", async ({ app, browser }) => {
  const settings = { DATABASE_URL: asRoles(app.databaseUrl).app, PACTA_SECRET: app.secret, PACTA_DEMO: "1" };
  const served = await startBehindHttps(settings);
  const context = await browser.newContext({ baseURL: served.url, ignoreHTTPSErrors: true, locale: "ru-RU" });
  const page = await context.newPage();
  try {
    await test.step("the page says that only https will do", async () => {
      const answer = await page.goto("/register");
      expect(answer?.headers()["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains; preload");
      await expect(page).toHaveURL(`${served.url}/sign-in?return=%2Fregister`);
    });

    await test.step("signing in hands out a session for this host alone", async () => {
      await page.getByLabel("Электронная почта").fill("coordinator@demo.pacta");
      await page.getByLabel("Пароль", { exact: true }).fill(demonstrationPassword);
      await page.getByRole("button", { name: "Войти" }).click();
      await expect(page).toHaveURL(`${served.url}/register`);
      const cookies = await context.cookies();
      expect(cookies.map(({ name }) => name)).toContain("__Host-pacta.session");
      for (const { name, secure, httpOnly, path, domain, sameSite } of cookies) {
        expect(name).toMatch(/^__Host-/);
        expect({ secure, httpOnly, path, domain, sameSite }, name).toEqual({
          secure: true,
          httpOnly: true,
          path: "/",
          domain: "localhost",
          sameSite: "Lax",
        });
      }
    });

    await test.step("a change is taken from the https address", async () => {
      await page.goto("/commitments/KZ-JP-2025-03?do=add_note");
      await page.getByLabel("Заметка").fill("По защищённому адресу");
      await page.getByRole("button", { name: "Добавить заметку" }).click();
      await expect(page.getByRole("status")).toContainText("Заметка добавлена");
    });

    await test.step("signing out takes the session away", async () => {
      await page.getByRole("banner").locator("summary").last().click();
      await page.getByRole("button", { name: "Выйти" }).click();
      await expect(page).toHaveURL(`${served.url}/sign-in`);
      expect((await context.cookies()).map(({ name }) => name)).not.toContain("__Host-pacta.session");
    });
  } finally {
    await context.close();
    await served.stop();
  }
});
