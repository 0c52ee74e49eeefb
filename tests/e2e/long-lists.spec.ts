import { db } from "@/lib/db";
import { openAs } from "@/tests/e2e/authorization/browser";
import { expect, test } from "@/tests/e2e/authorization/walk";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { floodCommitment } from "@/tests/support/flood-commitment";

test.use({ instance: "overdue" });

/** What a page of a commitment may weigh, whatever was written about it. */
const HEAVIEST = 1_500_000;

test("a commitment of hundreds of the longest texts is a page like another, and its earlier entries are a step away", async ({
  walk,
  page,
  context,
}) => {
  const { id: leadId } = await db().organisation.findUniqueOrThrow({ where: { code: "kz-transport" } });
  const { id, reference } = await aCommitment({ leadId, status: "in_progress", control: "2027-03-01" });
  const { id: authorId } = await aUser({ role: "executor", organisationId: leadId });
  await floodCommitment(id, { authorId, organisationId: leadId }, 22);
  await openAs(context, walk, "coordinator", "en");

  const href = `/commitments/${reference}`;
  for (const path of [href, `${href}?all=1`, `${href}/edit`, `${href}/translations`]) {
    const response = await page.request.get(path);
    const weight = (await response.body()).length;
    test.info().annotations.push({ type: "weight", description: `${path} ${weight}` });
    expect(response.status(), path).toBe(200);
    expect(weight, path).toBeLessThan(HEAVIEST);
  }

  await page.goto(href);
  const evidence = page.locator("#evidence");
  const first = await evidence.locator("li").count();
  await evidence.getByRole("link", { name: `Show earlier (${22 - first})` }).click();
  await expect(page).toHaveURL(/list=evidence&after=[0-9a-f-]+#evidence$/);
  await expect(evidence.locator("li").first()).toBeVisible();
  await evidence.getByRole("link", { name: "Back to the latest" }).click();
  await expect(evidence.locator("li")).toHaveCount(first);
});
