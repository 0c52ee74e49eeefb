import { beforeAll, describe, expect, it } from "vitest";
import { getRelease, listReleases } from "@/lib/releases/queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aRelease, aStatement, changeReleaseInTest } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";

testDatabase();

const body = "Стороны обсудили рейс. Имеется потенциал. Министр пригласил Японию. Создадут терминал.";
let code: string;
let own: string;

beforeAll(async () => {
  const release = await aRelease({ body });
  code = release.code;
  own = (await anOrganisation()).id;
  const ours = await aCommitment({ leadId: own });
  const theirs = await aCommitment();
  await aStatement({ release, quote: "обсудили рейс", commitmentId: ours.id });
  await aStatement({ release, quote: "пригласил Японию", commitmentId: theirs.id });
  await aStatement({ release, quote: "Имеется потенциал" });
  for (const [quote, judgement] of [
    ["Создадут терминал", "proposed"],
    ["терминал", "rejected"],
  ] as const) {
    const spanStart = body.indexOf(quote);
    await changeReleaseInTest(release.id, (tx) =>
      tx.statement.create({
        data: {
          releaseId: release.id,
          quote,
          spanStart,
          spanEnd: spanStart + quote.length,
          prefix: "",
          suffix: "",
          judgement,
          kind: "planned",
          statedBy: ["KZ"],
        },
      }),
    );
  }
});

describe("a release", () => {
  it.each([
    ["coordinator", ["обсудили рейс", "Имеется потенциал", "пригласил Японию", "Создадут терминал"]],
    ["head", ["обсудили рейс", "Имеется потенциал", "пригласил Японию"]],
    ["observer", ["обсудили рейс", "Имеется потенциал", "пригласил Японию"]],
    ["admin", ["обсудили рейс", "Имеется потенциал", "пригласил Японию"]],
    ["executor", ["обсудили рейс", "Имеется потенциал"]],
  ] as const)("shows a %s the statements in sight, in text order", async (role, expected) => {
    const viewer = await aUser({ role, organisationId: own });

    const release = await getRelease(viewer, code);
    const { rows } = await listReleases(viewer, { q: "" });
    const [listed] = rows;

    expect(release?.statements.map((statement) => statement.quote)).toEqual(expected);
    for (const { spanStart, spanEnd, quote } of release?.statements ?? []) {
      expect(release?.body?.slice(spanStart, spanEnd)).toBe(quote);
    }
    expect((listed?.accepted ?? 0) + (listed?.context ?? 0) + (listed?.proposed ?? 0)).toBe(expected.length);
  });

  it("that is not there is null", async () => {
    expect(await getRelease(await aUser(), "no-such-release")).toBeNull();
  });
});
