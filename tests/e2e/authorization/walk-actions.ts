import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { roles } from "@/lib/vocabulary/people";
import { aCommitment } from "@/tests/support/build-commitment";
import { actionAttempts, formFields } from "./action-attempts";
import { filledFields, formWith } from "./forms";
import { builtActions, serverActions } from "./routes";
import { expect, invalidSessions, outsiders, test, type Visitor, type Walk } from "./walk";
import { walkCapture } from "./walk-capture";
import { walkMinutes } from "./walk-minutes";
import { walkOwnAccount } from "./walk-own-account";
import { walkRegistry } from "./walk-registry";
import { REVIEW_ACTIONS, walkReviews } from "./walk-reviews";

const HAND_OVER = "app/(tracker)/handover/actions.ts#handOver";

/** Each has its test below. An action that is missing here fails the walk: decide first who may call it. */
const TESTED = [
  "app/(tracker)/commitments/[reference]/actions.ts#change",
  "app/(tracker)/commitments/[reference]/actions.ts#undo",
  "app/(tracker)/settings/actions.ts#endOne",
  "app/(tracker)/settings/actions.ts#endOthers",
  "app/preferences.ts#chooseLanguage",
  "app/preferences.ts#chooseTheme",
  "app/preferences.ts#signOut",
  "app/(tracker)/releases/new/actions.ts#keepPasted",
  "app/(tracker)/releases/new/actions.ts#register",
  "app/(tracker)/releases/[code]/capture/actions.ts#takeFormStep",
  "app/(tracker)/releases/[code]/capture/actions.ts#takePlainStep",
  "app/(tracker)/releases/[code]/capture/actions.ts#enter",
  "app/(auth)/password/actions.ts#change",
  "app/(tracker)/settings/import/actions.ts#map",
  "app/(tracker)/settings/import/actions.ts#enter",
  "app/(tracker)/settings/registry/organisations/actions.ts#saveOne",
  "app/(tracker)/settings/registry/people/actions.ts#saveOne",
  "app/(tracker)/settings/registry/people/actions.ts#setAccess",
  "app/(tracker)/settings/registry/people/actions.ts#decide",
  "app/(tracker)/settings/registry/people/actions.ts#erase",
  "app/(tracker)/settings/registry/sectors/actions.ts#saveOne",
  "app/(tracker)/settings/registry/sectors/actions.ts#addOne",
  "app/(tracker)/settings/registry/meetings/actions.ts#saveOne",
  "app/(tracker)/settings/registry/milestones/actions.ts#saveOne",
  "app/(tracker)/releases/[code]/capture/actions.ts#reopen",
  "app/(tracker)/releases/[code]/source/actions.ts#edit",
  "app/(tracker)/releases/[code]/source/actions.ts#close",
  "app/(tracker)/releases/[code]/marking/actions.ts#setMarking",
  "app/(tracker)/releases/[code]/withdraw/actions.ts#withdraw",
  "app/(tracker)/releases/[code]/withdraw/actions.ts#withdrawFile",
  HAND_OVER,
  "app/(tracker)/reviews/[number]/minutes/actions.ts#approve",
  "app/(tracker)/reviews/[number]/minutes/actions.ts#add",
  "app/(tracker)/settings/import/actions.ts#sayWords",
  ...Object.values(REVIEW_ACTIONS),
];

/** The walk over every server action, as everyone. The specs that take it say on which server. */
export function walkActions(): void {
  test("knows every server action, and the build answers to no other", () => {
    expect([...TESTED].sort()).toEqual([...serverActions].sort());
    for (const built of builtActions.keys()) expect(serverActions).toContain(built);
  });

  test("offers a change to those who may, carries it out for no other, and for them it does", async ({ walk }) => {
    test.setTimeout(240_000);
    const attempts = await actionAttempts();
    let before = await walk.snapshot();
    for (const [turn, attempt] of attempts.entries()) {
      const { name, action, may, mayNot, values } = attempt;
      const path = `/commitments/${attempt.reference}`;
      const page = action === "translate" ? `${path}/translations?text=${values.of}` : `${path}?do=${action}`;
      for (const role of [...may, ...mayNot]) {
        const { body } = await walk.send({ path: page, as: role });
        const isOffered = new RegExp(`name="action" value="${action}"`).test(body);
        expect(isOffered, `${name} offered to ${role}`).toBe(may.includes(role));
      }
      const form = await formFor(walk, path);
      // Two of those without a session a time: all of them come to each action, in turn.
      const shut = [turn, turn + 1].map((each) => outsiders[each % outsiders.length] ?? "nobody");
      for (const visitor of [...mayNot, ...shut]) {
        const answer = await walk.post(path, filledFields(form, { ...formFields(attempt), ...values }), visitor);
        const what = `${name} by ${visitor}`;
        expect(answer.status, what).toBeLessThan(500);
        expect(answer.location ?? "", what).not.toContain("done=");
        if (shut.some((one) => one === visitor)) expect(answer.location, what).toMatch(/^\/sign-in/);
      }
      expect(await walk.snapshot(), `${name} by ${[...mayNot, ...shut]}`).toEqual(before);
      const role = may.at(-1);
      if (!role) continue;
      const answer = await walk.post(path, filledFields(form, { ...formFields(attempt), ...values }), role);
      expect(answer.location, `${name} by ${role}`).toBe(`${path}?done=${attempt.version + 1}`);
      const after = await walk.snapshot();
      expect(after, `${name} by ${role}`).not.toEqual(before);
      before = after;
    }
  });

  test("hands work over only for a coordinator, from the page's own form too", async ({ walk }) => {
    const [leadId = "", successorId = ""] = await Promise.all(
      ["kz-transport", "kz-industry"].map(
        async (code) => (await db().organisation.findUniqueOrThrow({ where: { code } })).id,
      ),
    );
    const { id, reference } = await aCommitment({ series: "TR-JP-2032", leadId });
    const path = "/handover?of=kz-transport";
    const { body } = await walk.send({ path, as: "coordinator" });
    const form = formWith(body, "organisationId", leadId);
    expect((await walk.send({ path, as: "admin" })).body).not.toContain('name="organisationId"');
    const fields = { successorId, reason: "Реорганизация.", scope: "marked", items: `${reference}:1` };
    const direct = { ...fields, organisationId: leadId, key: randomUUID(), language: "ru" };
    const before = await walk.snapshot();
    for (const visitor of ["executor", "head", "observer", "admin", ...outsiders] as const) {
      for (const answer of [
        await walk.post(path, filledFields(form, fields), visitor),
        await call(walk, HAND_OVER, path, direct, visitor),
      ]) {
        expect(answer.status, visitor).toBeLessThan(500);
        expect(answer.location ?? "", visitor).not.toContain("done=");
      }
      expect(await walk.snapshot(), visitor).toEqual(before);
    }
    const answer = await walk.post(path, filledFields(form, fields), "coordinator");
    expect(answer.location).toMatch(/^\/handover\?of=kz-transport&done=1&to=kz-industry$/);
    const parts = { where: { commitmentId: id }, select: { organisationId: true } };
    expect(await db().assignment.findMany(parts)).toEqual([{ organisationId: successorId }]);
  });

  test("takes back a note only for the one who wrote it", async ({ walk }) => {
    const path = `/commitments/${walk.own}`;
    const form = await formFor(walk, path);
    const { version } = await db().commitment.findUniqueOrThrow({ where: { reference: walk.own } });
    const made = {
      reference: walk.own,
      version: String(version),
      language: "ru",
      action: "add_note",
      text: "Заметка.",
    };
    const added = await walk.post(path, filledFields(form, { ...made, key: randomUUID() }), "coordinator");
    expect(added.location).toBe(`${path}?done=${version + 1}`);
    const fields = () => ({ reference: walk.own, version: String(version + 1), key: randomUUID() });
    const before = await walk.snapshot();

    for (const visitor of ["executor", "head", "observer", "admin", ...outsiders] as const) {
      const answer = await call(walk, TESTED[1] ?? "", path, fields(), visitor);
      expect(answer.status, visitor).toBeLessThan(500);
      expect(answer.location ?? "", visitor).not.toContain("done=");
      expect(await walk.snapshot(), visitor).toEqual(before);
    }
    const undone = await call(walk, TESTED[1] ?? "", path, fields(), "coordinator");
    expect(undone.location).toBe(`${path}?done=${version + 2}`);
  });

  test("ends sessions of one's own only", async ({ walk }) => {
    const sessions = await db().$queryRaw<{ id: string; user_agent: string }[]>`SELECT id, user_agent FROM session`;
    const sessionOf = (role: string) => sessions.find(({ user_agent }) => user_agent === `walk ${role}`)?.id ?? "";
    const before = await walk.snapshot();

    for (const visitor of [...roles, ...outsiders]) {
      for (const owner of roles.filter((role) => role !== visitor)) {
        const answer = await call(walk, TESTED[2] ?? "", "/settings", { session: sessionOf(owner) }, visitor);
        expect(answer.status).toBeLessThan(500);
      }
      expect(await walk.snapshot(), `${visitor} ends another's session`).toEqual(before);
    }
    for (const visitor of outsiders) await call(walk, TESTED[3] ?? "", "/settings", {}, visitor);
    expect(await walk.snapshot(), "whoever is nobody has no other sessions").toEqual(before);
    for (const role of roles) await call(walk, TESTED[3] ?? "", "/settings", {}, role);
    for (const role of roles) expect((await walk.send({ path: "/settings", as: role })).status, role).toBe(200);
  });

  test("lets nobody and no ended session save or end anything", async ({ walk }) => {
    const before = await walk.snapshot();

    for (const visitor of ["nobody", "forged", ...invalidSessions] as const) {
      const language = await call(walk, TESTED[4] ?? "", "/sign-in", { language: "kk" }, visitor);
      expect(language.cookies.join(), visitor).toContain("pacta.language=kk");
      const theme = await call(walk, TESTED[5] ?? "", "/settings", { theme: "dark" }, visitor);
      expect(theme.status, visitor).toBeLessThan(500);
    }
    for (const visitor of ["nobody", "forged"] as const) {
      const out = await call(walk, TESTED[6] ?? "", "/sign-in", {}, visitor);
      expect(out.location, visitor).toBe("/sign-in");
    }

    expect(await walk.snapshot()).toEqual(before);
  });

  walkCapture();
  walkRegistry();
  walkMinutes();
  walkOwnAccount();
  walkReviews();
}

/** Posts an action by its id, as a form without JavaScript does. */
function call(walk: Walk, action: string, path: string, fields: Record<string, string>, visitor: Visitor) {
  const id = builtActions.get(action)?.id ?? "unknown";
  return walk.post(path, [[`$ACTION_ID_${id}`, ""], ...Object.entries(fields)], visitor);
}

/** The framework's own fields of a change form: those of a note, which a coordinator may always write. */
async function formFor(walk: Walk, path: string) {
  const { body } = await walk.send({ path: `${path}?do=add_note`, as: "coordinator" });
  const { action, fields } = formWith(body, "action", "add_note");
  return { action, fields: fields.filter(([name]) => name.startsWith("$")) };
}
