import { createHash } from "node:crypto";
import type { AuditEvent } from "@/lib/audit/events";
import { columnsOfText, type TextKey } from "@/lib/commitments/translations/text-key";
import type { Transaction } from "@/lib/db";
import { languages } from "@/lib/vocabulary/languages";
import type { DemonstrationCommitment, Names } from "./demonstration";
import { demonstrationControlDate } from "./demonstration-texts";
import { SEED_LANGUAGE } from "./step-context";

type Written = { id: string; events: readonly { event: AuditEvent; occurredAt: Date }[] };
type Text = { key: TextKey; words: string | null; at: Date };

/**
 * The demonstration comes in four languages: what its commitments and their history say is translated with its first state, as its titles
 * are, and needs no event of its own. Called before the events, whose last one holds the state. Throws for words without a translation.
 */
export async function writeTranslations(
  tx: Transaction,
  written: Written,
  commitment: DemonstrationCommitment,
  authorId: string,
): Promise<void> {
  const translated = new Map(allWords(commitment).map((names) => [names[SEED_LANGUAGE], names]));
  const data = (await textsOf(tx, written)).flatMap(({ key, words, at }) => {
    if (words === null) return [];
    const names = translated.get(words);
    if (!names) throw new Error(`the demonstration has no translation of "${words}"`);
    const originalSha256 = createHash("sha256").update(words).digest();
    return languages
      .filter((language) => language !== SEED_LANGUAGE)
      .map((language) =>
        Object.assign(columnsOfText(key), {
          commitmentId: written.id,
          language,
          text: names[language],
          originalSha256,
          authorId,
          occurredAt: at,
        }),
      );
  });
  await tx.textTranslation.createMany({ data });
}

function allWords({ completionForm, nextStep, clarification, history }: DemonstrationCommitment): Names[] {
  const own = [completionForm, nextStep, clarification, demonstrationControlDate].filter(
    (names) => names !== undefined,
  );
  const ofSteps = history.flatMap((step) => {
    if ("reason" in step) return [step.reason];
    if (step.step === "extension_forwarded") return [step.opinion];
    return step.step === "report" || step.step === "report_requested" ? [step.text] : [];
  });
  return [...own, ...ofSteps];
}

async function textsOf(tx: Transaction, { id, events }: Written): Promise<Text[]> {
  const where = { commitmentId: id };
  const commitment = await tx.commitment.findUniqueOrThrow({
    where: { id },
    select: { completionForm: true, nextStep: true, clarification: true, changedAt: true },
  });
  const at = commitment.changedAt;
  const reports = await tx.report.findMany({ where, select: { id: true, text: true, occurredAt: true } });
  const requests = await tx.reportRequest.findMany({ where, select: { id: true, text: true, occurredAt: true } });
  const decisions = await tx.decision.findMany({ where, select: { id: true, reason: true, occurredAt: true } });
  const dates = await tx.deadlineChange.findMany({ where, select: { id: true, reason: true, occurredAt: true } });
  // The reason of an extension is its decision's.
  const ownDates = dates.filter(({ reason }) => !decisions.some((decision) => decision.reason === reason));
  return [
    { key: "completion_form", words: commitment.completionForm, at },
    { key: "next_step", words: commitment.nextStep, at },
    { key: "clarification", words: commitment.clarification, at },
    ...reports.map((row) => ({ key: `report:${row.id}`, words: row.text, at: row.occurredAt })),
    ...requests.map((row) => ({ key: `report_request:${row.id}`, words: row.text, at: row.occurredAt })),
    ...decisions.map((row) => ({ key: `decision:${row.id}`, words: row.reason, at: row.occurredAt })),
    ...ownDates.map((row) => ({ key: `deadline_change:${row.id}`, words: row.reason, at: row.occurredAt })),
    ...events.flatMap(({ event, occurredAt }, index) => {
      switch (event.kind) {
        case "set_for_record":
        case "report_verified":
        case "extension_requested":
        case "extension_forwarded":
        case "objection_raised":
        case "decision_proposed":
        case "parts_changed":
          return [{ key: `event:${index + 1}`, words: event.reason, at: occurredAt }];
        default:
          return [];
      }
    }),
  ];
}
