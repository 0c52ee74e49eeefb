import { roles } from "@/lib/vocabulary/people";
import { filledFields, formWith } from "./forms";
import { expect, outsiders, test, type Walk } from "./walk";

const others = [...roles.filter((role) => role !== "coordinator"), ...outsiders];

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
}

/** Tried by everyone else first, to no effect. Gives where the coordinator was led. */
async function onlyCoordinator(
  walk: Walk,
  page: string,
  [name, value]: [string, string?],
  values: Record<string, string>,
): Promise<string> {
  const form = formWith((await walk.send({ path: page, as: "coordinator" })).body, name, value);
  const sent = filledFields(form, values);
  const before = await walk.snapshot();
  for (const visitor of others) {
    const answer = await walk.post(page, sent, visitor);
    expect(answer.status, `${name} by ${visitor}`).toBeLessThan(500);
  }
  expect(await walk.snapshot(), `${name} by others`).toEqual(before);
  const answer = await walk.post(page, sent, "coordinator");
  expect(await walk.snapshot(), `${name} by the coordinator`).not.toEqual(before);
  return answer.location ?? "";
}
