import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { promisedColumns, type StatedDate } from "@/lib/commitments/write-promised-date";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { lacksOf } from "@/lib/releases/entry/missing";
import { dispatchCaptureStep } from "@/lib/releases/proposals/dispatch-capture-step";
import { stepInput } from "@/lib/releases/proposals/inputs";
import { deadlineColumns } from "@/lib/releases/proposals/new-proposal";
import { destinations, firstTitle, type ProposedStatement } from "@/lib/releases/proposals/proposal";
import { languages } from "@/lib/vocabulary/languages";
import { aCapture } from "@/tests/support/build-capture";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";
import { checkHolds, combinations, type Row, refusedRows } from "./check-constraints";

/* commitment-values.sql, sentences.sql and capture-guards.sql in prisma/sql, and lib/releases/proposals and lib/releases/entry. */

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });
const today = calendarDate("2026-11-23");
const leadId = randomUUID();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

describe("what is captured", () => {
  it("goes on control with what the database asks for", async () => {
    const space = combinations({
      destination: destinations,
      lead: [false, true],
      form: [null, "Акт"],
      level: [null, "minister"],
    });
    const asked = ["lead", "completion_form", "control_level"];
    const complete = space.map(({ destination, lead, form, level }) => {
      const owners = lead ? [{ organisationId: leadId, side: "KZ", role: "lead", position: 0 }] : [];
      const proposal = { decision: "accept", destination, owners, completionForm: form, controlLevel: level };
      const rules = { homeSide: "KZ", today, inForce: new Set([leadId]) };
      return !lacksOf({ kind: "agreed", proposal } as Pick<ProposedStatement, "kind" | "proposal">, rules).some(
        (lack) => asked.includes(lack),
      );
    });

    const kept = await checkHolds(
      client,
      "commitment_control_needs",
      space.map(({ destination, lead, form, level }) => ({
        status: destination,
        lead_id: lead ? leadId : null,
        completion_form: form,
        control_level: level,
      })),
    );

    expect(space.map((one, place) => ({ ...one, complete: kept[place] }))).toEqual(
      space.map((one, place) => ({ ...one, complete: complete[place] })),
    );
  });

  it("has a title in the language that is called its original", async () => {
    const name = [null, "Рейс"];
    const rows = combinations({
      language: languages,
      titleKk: name,
      titleRu: name,
      titleEn: name,
      titleJa: name,
    }).flatMap(({ language, ...titles }): Row[] => {
      const { titleKk: title_kk, titleRu: title_ru, titleEn: title_en, titleJa: title_ja } = titles;
      const original = firstTitle(titles, language)?.language;
      return original ? [{ original, title_kk, title_ru, title_en, title_ja }] : [];
    });

    expect(rows).toHaveLength(4 * 15);
    expect(await refusedRows(client, "commitment_original_title", rows)).toEqual([]);
  });

  it("has a whole promised date, with a milestone exactly where it hangs on an event", async () => {
    const space = combinations({
      deadlineEdtf: ["2026", "2026-12-31", "../2026-12", "2026-12/.."],
      deadlineBasis: ["explicit", "relative_to_release", "event", "assigned"],
      milestoneId: [null, randomUUID()],
    });
    const rows = space.map(({ milestoneId, ...said }): Row => {
      const promised = promisedColumns({ ...said, milestoneId } as StatedDate);
      return {
        promised_edtf: promised?.promisedEdtf,
        promised_earliest: promised?.promisedEarliest,
        promised_latest: promised?.promisedLatest,
        promised_precision: promised?.promisedPrecision,
        promised_basis: promised?.promisedBasis,
        promised_milestone_id: promised?.promisedMilestoneId,
      };
    });

    expect(await refusedRows(client, "commitment_promised", rows)).toEqual([]);
    expect(new Set(rows.map((row) => row.promised_milestone_id !== null))).toEqual(new Set([true, false]));
  });

  it("has a whole time, or only the words of one", async () => {
    const found = combinations({
      edtf: [null, "2026"],
      precision: [null, "year" as const],
      basis: ["explicit" as const, "relative_to_release" as const, "event" as const],
    });
    const columns = [null, ...found].map((each) =>
      deadlineColumns(each && { ...each, quote: "в 2026 году", start: 0, end: 11 }),
    );
    const rows = columns.map(({ deadlineEdtf, deadlinePrecision, deadlineBasis }) => ({
      deadline_edtf: deadlineEdtf,
      deadline_precision: deadlinePrecision,
      deadline_basis: deadlineBasis,
    }));

    expect(await refusedRows(client, "statement_deadline", rows)).toEqual([]);
  });

  it("is standing with an interval and no date: every form of both", async () => {
    const coordinator = await aUser();
    const { code, proposals } = await aCapture(coordinator);
    const given = { release: code, statementId: proposals[0]?.id, destination: "captured", language: "ru" };
    for (const { controlDate, reportInterval } of combinations({
      controlDate: ["", "2027"],
      reportInterval: ["", "0", "30"],
    })) {
      const form = { step: "fill", ...given, version: "1", controlDate, reportInterval };
      const row = {
        control_edtf: controlDate || null,
        report_interval: reportInterval ? Number(reportInterval) : null,
      };
      const input = stepInput.safeParse(form);
      const isTaken = input.success && (await dispatchCaptureStep(coordinator, input.data)).ok;

      expect([row, await checkHolds(client, "proposal_standing", [row])]).toEqual([row, [isTaken]]);
    }
  });
});
