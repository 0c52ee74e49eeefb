import type { Locator } from "@playwright/test";
import { db } from "@/lib/db";
import { languages } from "@/lib/vocabulary/languages";
import { openAs } from "@/tests/e2e/authorization/browser";
import { expect, test } from "@/tests/e2e/authorization/walk";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { takeAction } from "@/tests/support/commitment-actions";

test.use({ instance: "overdue" });

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

const titles = {
  titleKk: "Қазақстан мен Жапония арасында тікелей әуе қатынасын ашу және көлік-логистикалық терминалдар салу",
  titleEn: "Opening direct flights between Kazakhstan and Japan and building transport and logistics terminals",
  titleJa: "カザフスタンと日本の間の直行便の開設および運輸・物流ターミナルの建設に関する協力の推進",
};
const titleRu = "Открытие прямого авиасообщения между Казахстаном и Японией и строительство логистических терминалов";
const reason = "Нет подписанного акта: приложите протокол и назовите дату первого рейса. ".repeat(8);

test("status, why it came back and what one can do stand in the first screen", async ({ walk, page, context }) => {
  const { id: leadId } = await db().organisation.findUniqueOrThrow({ where: { code: "kz-transport" } });
  const { reference } = await aCommitment({ leadId, status: "in_progress", control: "2025-03-01", titleRu, titles });
  await takeAction(await aUser({ role: "coordinator" }), reference, "report_final");
  const head = await aUser({ role: "head", authorityLevel: "minister" });
  await takeAction(head, reference, "return", { reason });

  const offered = { executor: "report_final", coordinator: "request_report", head: "take_off_control" } as const;
  for (const language of languages) {
    for (const size of screens) {
      await page.setViewportSize(size);
      for (const [role, step] of Object.entries(offered) as [keyof typeof offered, string][]) {
        await openAs(context, walk, role, language);
        await page.goto(`/commitments/${reference}`);
        const what = `${role}, ${language}, ${size.width} × ${size.height}`;
        const parts = {
          status: page.locator(".mark-returned").first(),
          reason: page.getByText("Нет подписанного акта").first(),
          step: page.locator(`#act a[href*="do=${step}"]`),
        };
        for (const [name, part] of Object.entries(parts)) {
          expect(await isInFirstScreen(part), `${name}: ${what}`).toBe(true);
        }
      }
    }
  }
});

test("the form of a step is opened with what it answers to above it", async ({ walk, page, context }) => {
  const { id: leadId } = await db().organisation.findUniqueOrThrow({ where: { code: "kz-transport" } });
  const coordinator = await aUser({ role: "coordinator" });
  const head = await aUser({ role: "head", authorityLevel: "minister" });
  const reported = () => aCommitment({ leadId, status: "in_progress", control: "2025-03-01", titleRu, titles });
  const [returned, waiting] = [await reported(), await reported()];
  await takeAction(coordinator, returned.reference, "report_final");
  await takeAction(head, returned.reference, "return", { reason });
  const evidence = { evidenceKind: "minutes", evidenceTitle: "Протокол № 4", evidenceUrl: "https://gov.example.kz/2" };
  await takeAction(coordinator, waiting.reference, "report_final", { text: "Рейсы открыты 1 марта.", ...evidence });

  const opened = [
    { role: "executor", reference: returned.reference, step: "report_final", shown: ["Нет подписанного акта"] },
    { role: "head", reference: waiting.reference, step: "return", shown: ["Рейсы открыты", "Протокол № 4"] },
    { role: "head", reference: waiting.reference, step: "take_off_control", shown: ["Рейсы открыты"] },
  ] as const;
  for (const size of screens) {
    await page.setViewportSize(size);
    for (const { role, reference, step, shown } of opened) {
      await openAs(context, walk, role, "ru");
      await page.goto(`/commitments/${reference}?do=${step}#act`);
      const field = page.locator("#act form").locator("select, textarea, input:not([type=hidden])").first();
      await expect(field).toBeVisible();
      for (const text of shown) {
        const part = page.locator("#act").getByText(text).first();
        const what = `${text}: ${role}, ${step}, ${size.width} × ${size.height}`;
        await expect.poll(() => isInSight(part), what).toBe(true);
      }
    }
  }
});

async function isInFirstScreen(part: Locator): Promise<boolean> {
  return (await isInSight(part)) && (await part.evaluate(() => window.scrollY === 0));
}

/** Wholly above the edge of the window, and under nothing else, such as the bar of a telephone. */
function isInSight(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isOwn = (y: number) => element.contains(document.elementFromPoint((left + right) / 2, y));
    return bottom <= window.innerHeight && isOwn(top + 3) && isOwn(bottom - 3);
  });
}
