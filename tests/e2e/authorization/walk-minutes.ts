import { db } from "@/lib/db";
import { type Role, roles } from "@/lib/vocabulary/people";
import { aHeldReview } from "@/tests/support/build-held-review";
import { theUser } from "@/tests/support/build-people";
import { filledFields, formWith } from "./forms";
import { expect, outsiders, test } from "./walk";

const NUMBER = "2031-03";

/** What is done to minutes, each by its own form as the page of whoever may holds it. */
export function walkMinutes(): void {
  test("approves minutes only for a head, and adds to them only for coordinators and heads", async ({ walk }) => {
    const { id: chairId } = await theUser("head@demo.pacta");
    await aHeldReview({ number: NUMBER, chairId, items: [{ reference: walk.own }, { reference: walk.foreign }] });
    const path = `/reviews/${NUMBER}/minutes`;
    const steps: [may: Role[], values: Record<string, string>][] = [
      [["head"], {}],
      [["head", "coordinator"], { text: "Добавлено." }],
    ];
    for (const [may, values] of steps) {
      const [first = "head"] = may;
      const form = formWith((await walk.send({ path, as: first })).body, "number", NUMBER);
      const before = await walk.snapshot();
      for (const visitor of [...roles.filter((role) => !may.includes(role)), ...outsiders]) {
        const answer = await walk.post(path, filledFields(form, values), visitor);
        expect(answer.status, visitor).toBeLessThan(500);
      }
      expect(await walk.snapshot()).toEqual(before);
      for (const role of may) {
        const own = formWith((await walk.send({ path, as: role })).body, "number", NUMBER);
        expect((await walk.post(path, filledFields(own, values), role)).location, role).toBe(path);
      }
    }
    const where = { review: { number: NUMBER } };
    expect(await db().reviewMinutes.count({ where })).toBe(1);
    expect(await db().reviewAddendum.count({ where })).toBe(2);
  });
}
