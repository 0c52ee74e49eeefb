import { expect, it } from "vitest";
import { describeEvent } from "@/lib/audit/describe";
import { auditEvent } from "@/lib/audit/events";
import type { HistoryTexts } from "@/lib/audit/history-texts";
import type { readEventNames } from "@/lib/audit/queries";
import { splitForeign } from "@/lib/localization/foreign-text";

const same = (word: string) => word;
const words: HistoryTexts = {
  sentence: (_kind, values) => Object.values(values).join(" | "),
  status: same,
  outcome: same,
  controlLevel: same,
  kind: same,
  role: same,
  proposed: (word: string) => word,
  field: same,
  decision: same,
  language: same,
  none: "none",
  nobody: "nobody",
  erasedPerson: "erased person",
};

it("marks an organisation's name in another language than the reader's, and no other", () => {
  const organisation = { nameKk: "Көлік министрлігі", nameRu: null, nameEn: "Ministry", nameJa: null, original: "kk" };
  const names = { organisations: new Map([["1", organisation]]), people: new Map() };
  const asked = { kind: "report_requested", organisationId: "1", dueOn: "2026-12-01", text: null };
  const partsFor = (language: "kk" | "ru") =>
    splitForeign(
      describeEvent(
        auditEvent.parse(asked),
        names as unknown as Awaited<ReturnType<typeof readEventNames>>,
        words,
        language,
      ),
    );

  expect(partsFor("ru")).toEqual([
    { text: "Ministry", language: "en" },
    { text: expect.stringContaining("2026"), language: null },
  ]);
  expect(partsFor("kk").map(({ language }) => language)).toEqual([null]);
});
