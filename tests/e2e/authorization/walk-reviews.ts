import { randomUUID } from "node:crypto";
import { demonstrationAccounts } from "@/lib/auth/demonstration";
import { db } from "@/lib/db";
import type { Role } from "@/lib/vocabulary/people";
import { theUser } from "@/tests/support/build-people";
import { formWith } from "./forms";
import { builtActions } from "./routes";
import { aReview } from "./seed-reviews";
import { expect, outsiders, test, type Visitor, type Walk } from "./walk";

const AGENDA = "app/(tracker)/reviews/[number]/actions.ts";
const RUN = "app/(full-screen)/reviews/[number]/run/actions.ts";
export const REVIEW_ACTIONS = {
  prepare: "app/(tracker)/reviews/new/actions.ts#prepare",
  arrange: `${AGENDA}#arrange`,
  add: `${AGENDA}#add`,
  change: `${AGENDA}#change`,
  finish: `${AGENDA}#finish`,
  act: `${RUN}#act`,
  decide: `${RUN}#decide`,
} as const;

const MAY: readonly Role[] = ["coordinator", "head"];
const MAY_NOT = ["executor", "observer", "admin", ...outsiders] as const;

/** Every step of a review from its making to its end, by those who may; and before each by everyone else, who change nothing. */
export function walkReviews(): void {
  test("prepares, runs and finishes reviews only for coordinators and heads, from the chair", async ({ walk }) => {
    test.setTimeout(120_000);
    for (const role of MAY) {
      const email = demonstrationAccounts.find((account) => account.role === role)?.email ?? "";
      const viewer = await theUser(email);
      const other = role === "head" ? "coordinator" : "head";
      await isOnlyFor(walk, role, "prepare", () => ({
        heldOn: "07.12.2026",
        minutesPerItem: "1",
        filters: "q=Проверка",
        grouping: "none",
        ordering: "lateness",
        key: randomUUID(),
      }));
      const number = await aReview(viewer, "Проверка");
      const now = () => db().review.findUniqueOrThrow({ where: { number }, select: { version: true } });
      const request = async () => ({ number, version: String((await now()).version), key: randomUUID() });
      await isOnlyFor(walk, role, "arrange", async () => ({ act: "down 1", ...(await request()) }));
      await isOnlyFor(walk, role, "arrange", async () => ({ act: "remove 2", ...(await request()) }));
      // What one left to do stands on the next agenda already.
      const referencePressed = role === "head" ? "KZ-JP-2025-11" : "KZ-JP-2025-12";
      await isOnlyFor(walk, role, "add", async () => ({ referencePressed, ...(await request()) }));
      await isOnlyFor(walk, role, "change", async () => ({
        heldOn: "08.12.2026",
        minutesPerItem: "2",
        attendees: viewer.id,
        ...(await request()),
      }));
      await isOnlyFor(walk, role, "arrange", async () => ({ act: "start", ...(await request()) }));
      // Who is not in the chair decides nothing, whatever else they may.
      const asOther = [...MAY_NOT, other] as const;
      const item = { position: "1", language: "ru" };
      await isOnlyFor(walk, role, "act", async () => ({ act: "open", number, position: "2" }), asOther);
      await isOnlyFor(walk, role, "act", async () => ({ act: "park", position: "2", ...(await request()) }), asOther);
      await isOnlyFor(
        walk,
        role,
        "decide",
        async () => ({ type: "note", note: "Слово.", ...item, ...(await request()) }),
        asOther,
      );
      const { commitment } = await db().agendaItem.findFirstOrThrow({
        where: { review: { number }, position: 1 },
        select: { commitment: { select: { version: true } } },
      });
      const decision = { type: "request_report", dueOn: "07.12.2027", commitmentVersion: String(commitment.version) };
      await isOnlyFor(
        walk,
        role,
        "decide",
        async () => ({ ...decision, text: "", ...item, ...(await request()) }),
        asOther,
      );
      await isOnlyFor(walk, role, "finish", async () => ({ present: viewer.id, ...(await request()) }), asOther);
    }
  });

  test("gives the chair to coordinators and heads alone", async ({ walk }) => {
    const { running: number } = walk.reviews;
    const { version } = await db().review.findUniqueOrThrow({ where: { number } });
    await isOnlyFor(walk, "head", "act", () => ({
      act: "take_chair",
      number,
      version: String(version),
      key: randomUUID(),
    }));
  });
}

/** The forms that are filled in, by the page that holds them and a field of theirs; the others are pressed. */
const FORMS: Partial<Record<keyof typeof REVIEW_ACTIONS, [page: (number: string) => string, field: string]>> = {
  prepare: [() => "/reviews/new", "heldOn"],
  add: [(number) => `/reviews/${number}`, "reference"],
  change: [(number) => `/reviews/${number}`, "minutesPerItem"],
  finish: [(number) => `/reviews/${number}`, "version"],
  decide: [(number) => `/reviews/${number}/run?item=1&open=note`, "note"],
};

/** Where the framework knows the action. */
function pageOf(action: keyof typeof REVIEW_ACTIONS, number: string): string {
  if (action === "prepare") return "/reviews/new";
  return REVIEW_ACTIONS[action].startsWith(RUN) ? `/reviews/${number}/run` : `/reviews/${number}`;
}

/** The step changes nothing for the others, and something for this role. */
async function isOnlyFor(
  walk: Walk,
  role: Role,
  action: keyof typeof REVIEW_ACTIONS,
  fields: () => Record<string, string> | Promise<Record<string, string>>,
  others: readonly Visitor[] = MAY_NOT,
): Promise<void> {
  const first = await fields();
  const own = await fieldsOfFramework(walk, role, action, first);
  const page = pageOf(action, first.number ?? "");
  const post = async (visitor: Visitor) => walk.post(page, [...own, ...Object.entries(await fields())], visitor);
  const before = await walk.snapshot();
  for (const visitor of others) {
    const answer = await post(visitor);
    expect(answer.status, `${action} by ${visitor}`).toBeLessThan(500);
  }
  expect(await walk.snapshot(), `${action} by others than a ${role}`).toEqual(before);
  const answer = await post(role);
  expect(answer.status, `${action} by a ${role}`).toBe(303);
  expect(answer.location, `${action} by a ${role}`).not.toContain("refused");
  expect(await walk.snapshot(), `${action} by a ${role}`).not.toEqual(before);
}

/** What the framework knows an action by: of a form, as the page of whoever may holds it. */
async function fieldsOfFramework(
  walk: Walk,
  role: Role,
  action: keyof typeof REVIEW_ACTIONS,
  { number = "" }: Record<string, string>,
): Promise<[string, string][]> {
  const [page, field] = FORMS[action] ?? [];
  if (!page || !field) return [[`$ACTION_ID_${builtActions.get(REVIEW_ACTIONS[action])?.id ?? "unknown"}`, ""]];
  const { body } = await walk.send({ path: page(number), as: role });
  return formWith(body, field).fields.filter(([name]) => name.startsWith("$"));
}
