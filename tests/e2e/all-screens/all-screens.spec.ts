import { languages } from "@/lib/vocabulary/languages";
import {
  accessibilityViolations,
  horizontalOverflow,
  openAs,
  screensOf,
  statesOf,
} from "@/tests/e2e/authorization/browser";
import { expect, test } from "@/tests/e2e/authorization/walk";
import { listenForComplaints } from "./complaints";
import { passedForOurs } from "./foreign-words";

// Opening a page takes longer than most of what is asked of it: all that must hold on every screen is asked in one walk.
test.use({ instance: "walk" });
test.describe.configure({ mode: "parallel" });

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Looked at by axe: in Russian every state, in the others each screen once. In one language on a telephone too. */
const EVERY_STATE = "ru";
const ON_A_TELEPHONE = "kk";

const demonstration = ["01", "02", "04", "06", "10"].map((number) => `/commitments/KZ-JP-2025-${number}`);
const more = [...demonstration, "/releases/KZ-JP-2025-08-25", "/overdue?group=owner"];

for (const language of languages) {
  test(`every screen is accessible in light, dark and at 390, marks what is in another language, and asks no other host (${language})`, async ({
    walk,
    page,
    context,
  }) => {
    test.setTimeout(240_000);
    const found: string[] = [];
    const complaints = await listenForComplaints(page);
    const open = async (path: string, isThere = true) => {
      await page.setViewportSize(DESK);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      const said = complaints.take();
      // The browser itself notes the 404 of a page that is not there for this reader.
      if (isThere) found.push(...said.map((complaint) => `${path} ${complaint}`));
      found.push(...(await passedForOurs(page, language)).map((text) => `${path} passes for ours: ${text}`));
    };
    const tooWide = async (path: string, width: number) => {
      const wider = await horizontalOverflow(page);
      if (wider > 0) found.push(`${path} is ${wider} px too wide at ${width}`);
    };
    const look = async (path: string) => {
      await tooWide(path, DESK.width);
      found.push(...(await accessibilityViolations(page)).map((flaw) => `${path}, light: ${flaw}`));
      await page.emulateMedia({ colorScheme: "dark" });
      found.push(...(await accessibilityViolations(page, ["color-contrast"])).map((flaw) => `${path}, dark: ${flaw}`));
      await page.setViewportSize(PHONE);
      await tooWide(path, PHONE.width);
    };
    const lookOnTelephone = async (path: string) => {
      await page.emulateMedia({ colorScheme: "light" });
      found.push(...(await accessibilityViolations(page)).map((flaw) => `${path}, telephone: ${flaw}`));
    };

    await openAs(context, walk, null, language);
    for (const path of ["/sign-in", "/sign-in?failed=1", "/sign-in?ended=1"]) {
      await open(path);
      await look(path);
    }
    const screens = new Set(screensOf(walk).map(({ path }) => path));
    for (const { path, role } of statesOf(walk)) {
      await openAs(context, walk, role);
      await open(path);
      if (language === EVERY_STATE || screens.has(path)) await look(path);
      if (language === ON_A_TELEPHONE && screens.has(path)) await lookOnTelephone(path);
    }
    await openAs(context, walk, "coordinator");
    for (const path of language === "ru" ? [] : more) await open(path);
    await open("/settings/registry/people", false);
    await look("/settings/registry/people");

    expect(found).toEqual([]);
    expect([...complaints.hosts]).toEqual([new URL(walk.app.url).host]);
  });
}

test("would notice a foreign request and a refused script", async ({ walk, page, context }) => {
  const complaints = await listenForComplaints(page);
  await openAs(context, walk, "coordinator");
  await page.goto("/settings");

  await page.evaluate(() => {
    const script = document.createElement("div");
    script.innerHTML = '<img src="https://evil.example/x.png" onerror="window.harmed = true">';
    document.body.append(script);
  });

  const seen: string[] = [];
  await expect.poll(() => seen.push(...complaints.take()) && seen.join("\n")).toContain("evil.example");
  expect(await page.evaluate(() => "harmed" in window)).toBe(false);
});
