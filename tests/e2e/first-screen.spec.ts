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

/** Wholly above the edge of the window, and under nothing else, such as the bar of a telephone. */
function isInFirstScreen(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isOwn = (y: number) => element.contains(document.elementFromPoint((left + right) / 2, y));
    return window.scrollY === 0 && bottom <= window.innerHeight && isOwn(top + 3) && isOwn(bottom - 3);
  });
}
