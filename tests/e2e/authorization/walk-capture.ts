import { type Role, roles } from "@/lib/vocabulary/people";
import { aUser } from "@/tests/support/build-people";
import { enterCapture } from "@/tests/support/enter-capture";
import { aPlantedText } from "@/tests/support/planted-text";
import { filledFields, formWith } from "./forms";
import { expect, outsiders, test, type Walk } from "./walk";

/** The actions of the capture, each by its own form as the coordinator's page holds it. */
export function walkCapture(): void {
  test("brings a text in, decides on it and enters it for the coordinator alone", async ({ walk }) => {
    test.setTimeout(240_000);
    const text = "Стороны договорились открыть выставку в Алматы.";
    const known = { publishedOn: "01.02.2021", title: "Выставка", publisher: "Газета", meetingName: "Переговоры" };

    const kept = await onlyCoordinator(walk, "/releases/new", ["text"], { text });
    const capture = await onlyCoordinator(walk, kept, ["publishedOn"], {
      ...known,
      meetingSides: "JP",
      language: "ru",
    });
    const source = capture.replace(/capture$/, "source");
    await onlyCoordinator(walk, source, ["publishedOn"], { publishedOn: "02.02.2021" });
    await onlyCoordinator(walk, capture, ["step", "addWords"], { words: "выставку в Алматы" });
    for (;;) {
      const { body } = await walk.send({ path: capture, as: "coordinator" });
      const statementId = /data-item="([^"]+)" data-decision="undecided"/.exec(body)?.[1];
      if (!statementId) break;
      await onlyCoordinator(walk, capture, ["statementId", statementId], { decision: "reject" });
    }
    const entered = await onlyCoordinator(walk, `${capture}/check`, ["key"], {});

    expect(entered).toContain("entered=1");
    const again = await onlyCoordinator(walk, capture.replace(/\/capture$/, ""), ["release"], {});
    expect(again).toBe(capture);
    const closed = await onlyCoordinator(walk, source, ["step", "close"], { agreed: "yes" });
    expect(closed).toContain("entered=1");
  });

  test("marks a text for the coordinator alone, and withdraws its file and the whole for a head alone", async ({
    walk,
  }) => {
    test.setTimeout(240_000);
    const coordinator = await aUser();
    const { code } = await aPlantedText(coordinator);
    await enterCapture(coordinator, code);
    const page = `/releases/${code}`;
    for (const _ of ["marked", "opened"]) {
      const marked = await onlyCoordinator(walk, `${page}/marking`, ["marking"], { reason: "Поручение" });
      expect(marked).toBe(`${page}?marked=1`);
    }
    const values = { reason: "Внесён по ошибке", agreed: "yes" };
    for (const place of [1, 0]) {
      // The second form of the page is that of the file.
      const gone = await only("head", walk, `${page}/withdraw`, ["reason"], values, place);
      expect(gone).toBe(page);
    }
    for (const role of roles) {
      const { status } = await walk.send({ path: page, as: role });
      expect(status, role).toBe(role === "coordinator" || role === "head" ? 200 : 404);
    }
  });
}

/** Tried by everyone else first, to no effect. Gives where the coordinator was led. */
function onlyCoordinator(
  walk: Walk,
  page: string,
  field: [string, string?],
  values: Record<string, string>,
): Promise<string> {
  return only("coordinator", walk, page, field, values);
}

async function only(
  role: Role,
  walk: Walk,
  page: string,
  [name, value]: [string, string?],
  values: Record<string, string>,
  place = 0,
): Promise<string> {
  const form = formWith((await walk.send({ path: page, as: role })).body, name, value, place);
  const sent = filledFields(form, values);
  const before = await walk.snapshot();
  for (const visitor of [...roles.filter((each) => each !== role), ...outsiders]) {
    const answer = await walk.post(page, sent, visitor);
    expect(answer.status, `${name} by ${visitor}`).toBeLessThan(500);
  }
  expect(await walk.snapshot(), `${name} by others`).toEqual(before);
  const answer = await walk.post(page, sent, role);
  expect(await walk.snapshot(), `${name} by ${role}`).not.toEqual(before);
  return answer.location ?? "";
}
