import { z } from "zod";
import { recordEvent } from "@/lib/audit/record-event";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { id, text } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { FormRefused } from "@/lib/writes/write";
import { joinStatement } from "../join-statement";
import { lockCommitment } from "../lock-commitment";
import { defineAction } from "./define-action";
import { columnsWithout, holdStatement, takeStatement } from "./leave-commitment";
import { tellRelease } from "./moved-statement";

/**
 * Moves a statement that a capture joined to the wrong commitment to the right one: strength and promised date of both become what
 * they are by their own words, and the history of both and of the text says so. Refused beside what takeStatement refuses: a commitment
 * that is not there, or out of sight, or this one itself. Reports, decisions and evidence stay where they were given, and so do the moves of
 * its date, which its event explains (prisma/sql/parts.sql).
 */
export const moveStatement = defineAction("move_statement", {
  event: "statement_moved_out",
  isItsEvent: (event) => event.kind === "statement_moved_out" && event.separated !== true,
  fields: {
    statementId: id,
    target: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9-]{4,40}$/, problem("no_such_reference")),
    reason: text,
  },
  hold: (tx, viewer, { reference, statementId, target }) => holdStatement(tx, viewer, statementId, [reference, target]),
  run: async (context, { statementId, target, reason, language: reasonIn }) => {
    const { tx, commitment, viewer, clock } = context;
    const statement = await takeStatement(context, statementId);
    const { release } = statement;
    const to = await lockCommitment(tx, viewer, target);
    if (!to || to.id === commitment.id) throw new FormRefused("no_such_reference", "target");

    const left = await columnsWithout(tx, commitment.id, statement);
    const publishedOn = fromDbDate(release.publishedOn);
    const said = Object.assign({}, statement, { publishedOn, marking: release.marking }, left.said);
    const joined = await joinStatement(tx, said, to.id);
    await tx.commitment.update({
      where: { id: to.id },
      data: { ...joined.columns, version: joined.version + 1, changedAt: clock.now },
    });
    const moved = { release: release.code, statementId, reason, reasonIn };
    await recordEvent(tx, `commitment:${to.id}`, joined.version + 1, viewer.id, clock.now, {
      kind: "statement_moved_in",
      ...moved,
      ...joined.told,
      from: commitment.reference,
    });
    await tellRelease(context, release, { ...moved, from: commitment.reference, to: to.reference });
    return {
      columns: left.columns,
      event: { kind: "statement_moved_out", ...moved, ...left.told, to: to.reference },
    };
  },
});
