import { db } from "@/lib/db";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { changeInTest } from "./build-commitment";

/** As long as a form lets a text be. */
const LONGEST = "Слово слово слово. ".repeat(422).slice(0, 7999);

/**
 * Writes so many entries of the longest texts into every list of a commitment, as people who never tire might. Nothing of it waits but
 * the oldest request for a later date and the requests for a report.
 */
export async function floodCommitment(
  id: string,
  by: { authorId: string; organisationId: string },
  count: number,
): Promise<void> {
  const { authorId, organisationId } = by;
  const each = <Row>(row: (occurredAt: Date, index: number) => Row): Row[] =>
    Array.from({ length: count }, (_, index) => row(new Date(Date.UTC(2026, 0, 1) + index * 60_000), index));
  const written = { commitmentId: id, organisationId, authorId, text: LONGEST, textIn: "ru" as const };
  const event = {
    kind: "extension_requested" as const,
    organisationId,
    onBehalf: false,
    from: null,
    to: "2028",
    reason: LONGEST,
    reasonIn: "ru" as const,
    done: LONGEST,
    forecast: LONGEST,
    forecastFor: "2028",
  };
  await changeInTest(id, event, async (tx) => {
    await tx.report.createMany({
      data: each((occurredAt) => Object.assign({ type: "interim" as const, occurredAt }, written)),
    });
    await tx.note.createMany({ data: each((occurredAt) => Object.assign({ occurredAt }, written)) });
    await tx.evidence.createMany({
      data: each((occurredAt, index) => ({
        commitmentId: id,
        kind: "letter" as const,
        title: `${index} ${"д".repeat(290)}`,
        titleIn: "ru" as const,
        url: `https://example.com/${"a".repeat(1900)}`,
        addedById: authorId,
        occurredAt,
      })),
    });
    await tx.deadlineChange.createMany({
      data: each((occurredAt, index) => ({
        commitmentId: id,
        field: "control" as const,
        oldEdtf: `${2030 + index}`,
        newEdtf: `${2031 + index}`,
        newEarliest: toDbDate(null),
        newLatest: toDbDate(null),
        newPrecision: "year" as const,
        reason: LONGEST,
        reasonIn: "ru" as const,
        approvedById: authorId,
        occurredAt,
      })),
    });
    const asked = (occurredAt: Date) => ({
      commitmentId: id,
      organisationId,
      requestedById: authorId,
      requestedEdtf: "2028",
      requestedLatest: new Date("2028-12-31"),
      requestedPrecision: "year" as const,
      reason: LONGEST,
      done: LONGEST,
      forecast: LONGEST,
      forecastEdtf: "2028",
      forecastLatest: new Date("2028-12-31"),
      writtenIn: "ru" as const,
      occurredAt,
    });
    const answer = {
      answer: "withdrawn" as const,
      answeredById: authorId,
      answerReason: LONGEST,
      answerIn: "ru" as const,
    };
    await tx.extensionRequest.create({ data: asked(new Date(Date.UTC(2025, 0, 1))) });
    await tx.extensionRequest.createMany({
      data: each((occurredAt) => Object.assign(asked(occurredAt), answer, { answeredAt: occurredAt })),
    });
    await tx.objection.createMany({
      data: each((occurredAt) =>
        Object.assign({}, answer, {
          commitmentId: id,
          organisationId,
          raisedById: authorId,
          ground: "other_words" as const,
          reason: LONGEST,
          proposedWords: LONGEST,
          writtenIn: "ru" as const,
          occurredAt,
          answeredAt: occurredAt,
        }),
      ),
    });
    await tx.reportRequest.createMany({
      data: each((occurredAt) => ({
        commitmentId: id,
        organisationId,
        askedById: authorId,
        dueOn: new Date("2026-12-31"),
        text: LONGEST,
        textIn: "ru" as const,
        occurredAt,
      })),
    });
  });
  const reports = await db().report.findMany({ where: { commitmentId: id }, select: { id: true } });
  await changeInTest(id, { kind: "note_added", noteId: id }, (tx) =>
    tx.textTranslation.createMany({
      data: reports.map((report) => ({
        commitmentId: id,
        reportId: report.id,
        language: "en",
        text: LONGEST,
        originalSha256: Buffer.alloc(32),
        authorId,
        occurredAt: new Date(),
      })),
    }),
  );
  const edited = { kind: "commitment_edited", section: "facts", changes: {}, reason: LONGEST, reasonIn: "ru" } as const;
  for (let event = 0; event < 12; event++) await changeInTest(id, edited, async () => {});
}
