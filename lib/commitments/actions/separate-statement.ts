import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { id, text, title } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { titleColumn } from "@/lib/localization/localized";
import { FormRefused } from "@/lib/writes/write";
import { referenceOf } from "../reference";
import { seriesOf } from "../series";
import { takeNumbers } from "../take-numbers";
import { promisedNow, writePromisedMoves } from "../write-promised-date";
import { defineAction } from "./define-action";
import { columnsWithout, holdStatement, takeStatement } from "./leave-commitment";
import { tellRelease } from "./moved-statement";

/**
 * Makes a statement that a capture joined to the wrong commitment one of its own, accepted and not yet on control: its strength and
 * promised date are those of its words, and what was for official use stays so. Who has a part in it is said on its own page. Refused:
 * what takeStatement refuses; a sector that is not there.
 */
export const separateStatement = defineAction("separate_statement", {
  event: "statement_moved_out",
  isItsEvent: (event) => event.kind === "statement_moved_out" && event.separated === true,
  fields: { statementId: id, title, sectorCode: z.string().max(60, problem("too_long")), reason: text },
  hold: (tx, viewer, { reference, statementId }) => holdStatement(tx, viewer, statementId, [reference]),
  run: async (context, { statementId, title: words, sectorCode, reason, language }) => {
    const { tx, commitment, viewer, clock } = context;
    const statement = await takeStatement(context, statementId);
    const { release } = statement;
    if (!(await tx.sector.findUnique({ where: { code: sectorCode } }))) throw new FormRefused("required", "sectorCode");

    const left = await columnsWithout(tx, commitment.id, statement);
    const publishedOn = fromDbDate(release.publishedOn);
    const series = seriesOf(env().homeSide, release.meeting.sides, release.side, publishedOn);
    const number = await takeNumbers(tx, series, 1);
    const [to, reference] = [randomUUID(), referenceOf(series, number)];
    const said = Object.assign({}, statement, { publishedOn }, left.said);
    const promised = promisedNow(said);
    const marking = release.marking ?? commitment.marking;
    const moved = { release: release.code, statementId, reason, reasonIn: language };
    const { kind } = statement;
    const told = { fromKind: kind, toKind: kind, fromPromised: null, toPromised: null };
    const events: AuditEvent[] = [
      { kind: "commitment_captured", reference, status: "captured", ...(marking ? { marking } : {}) },
      { kind: "statement_moved_in", ...moved, ...told, from: commitment.reference },
    ];
    if (promised) {
      const edtf = promised.promisedEdtf;
      events.push({ kind: "promised_deadline_changed", from: null, to: edtf, sourceUrl: null, sourceTitle: null });
    }
    await tx.commitment.create({
      data: {
        id: to,
        reference,
        series,
        number,
        kind,
        sectorCode,
        marking,
        [titleColumn[language]]: words,
        original: language,
        changedAt: clock.now,
        version: events.length,
        ...promised,
      },
    });
    await tx.statement.update({ where: { id: statementId }, data: { commitmentId: to } });
    if (promised) await writePromisedMoves(tx, said, to, null);
    for (const [index, event] of events.entries()) {
      await recordEvent(tx, `commitment:${to}`, index + 1, viewer.id, clock.now, event);
    }
    await tellRelease(context, release, { ...moved, from: commitment.reference, to: reference });
    return {
      columns: left.columns,
      event: { kind: "statement_moved_out", ...moved, ...left.told, to: reference, separated: true },
    };
  },
});
