import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { checkInstallation } from "@/server/start/installation";
import { type Answers, checkList, enterList, loadRegistry } from "@/tests/support/bring-in-list";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase({ PACTA_TODAY: "2026-11-30", PACTA_HOME_SIDE: "JP" });

let coordinator: Viewer;
beforeAll(async () => {
  await checkInstallation(database.url(), { demonstration: true, homeSide: "JP" });
  await loadRegistry();
  await anOrganisation({ code: "jp-maff", side: "JP", nameJa: "農林水産省", original: "ja" });
  await anOrganisation({ code: "jp-mof", side: "JP", nameJa: "財務省", original: "ja" });
  coordinator = await aUser();
});

const whole = { "whole-kind": "agreed", "whole-sector": "political" };

describe.each<[string, Answers, object[]]>([
  [
    "follow-up-ja.xlsx",
    { whole },
    [
      {
        row: 3,
        when: "2026",
        status: "in_progress",
        parts: expect.stringContaining("lead jp-mlit, co_executor jp-civil-aviation"),
      },
      { row: 6, when: "2027-33", status: "on_control" },
      { row: 8, when: "2027-34", parts: "lead jp-maff" },
      { row: 11, when: 90 },
      { row: 14, status: "in_progress", note: "5名中2名\n一部実施" },
      { row: 15, when: "2027-12-31" },
      { row: 24, when: "2027-04-12" },
      { row: 28, when: "2027-06/2027-08" },
    ],
  ],
  [
    "follow-up-ja.csv",
    { whole: { ...whole, "whole-side": "KZ" } },
    [
      { row: 2, when: "2026" },
      { row: 7, parts: "lead jp-maff" },
    ],
  ],
])("%s, in a Japanese office", (fileName, answers, expected) => {
  it("comes in whole, read as it was meant, with at most three answers", async () => {
    const {
      id,
      answers: given,
      good,
      problems,
      duplicates,
      far,
    } = await checkList(coordinator, fileName, answers, "JP");
    expect(given + Number(far.length > 0)).toBeLessThanOrEqual(3);
    expect({ good, problems }).toEqual({ good: 30, problems: [] });
    const rows = await enterList(coordinator, { id, duplicates, far });

    expect(rows).toEqual(expect.arrayContaining(expected.map((each) => expect.objectContaining(each))));
  });
});
