import { z } from "zod";
import type { AuditEvent } from "@/lib/audit/events";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { blankOr, day, title, webAddress } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { evidenceKinds } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { ChangeContext } from "../write";

/** The fields by which a form may carry a link that shows what was done. */
export const evidenceFields = {
  evidenceKind: blankOr(z.enum(evidenceKinds, problem("required"))),
  evidenceTitle: blankOr(title),
  evidenceUrl: blankOr(webAddress),
  evidenceDated: blankOr(day),
};

type EvidenceInput = z.output<z.ZodObject<typeof evidenceFields>>;
type EvidenceInEvent = Extract<AuditEvent, { kind: "evidence_added" }>["evidence"];

/** A link needs its title, and what has a title its kind. What has no link, as a letter known by its number, needs its date; a date alone is half a piece of evidence. */
export function evidenceIsWhole(input: EvidenceInput, context: z.RefinementCtx): void {
  const { evidenceKind, evidenceUrl, evidenceTitle, evidenceDated } = input;
  if ((evidenceUrl || evidenceDated) && !evidenceTitle) addProblem(context, "required", "evidenceTitle");
  if (evidenceTitle && !evidenceKind) addProblem(context, "required", "evidenceKind");
  if (evidenceTitle && !evidenceUrl && !evidenceDated) addProblem(context, "link_or_date", "evidenceUrl");
}

/** Writes the evidence a form carries, if it carries any, and gives it as the event tells it. Nothing removes it. */
export async function writeEvidence(
  { tx, commitment, viewer, clock }: ChangeContext,
  { evidenceUrl: url, evidenceTitle: title, evidenceKind: kind, evidenceDated: dated }: EvidenceInput,
  titleIn: Language,
  reportId: string | null = null,
): Promise<EvidenceInEvent[]> {
  if (!title || !kind) return [];
  await tx.evidence.create({
    data: {
      commitmentId: commitment.id,
      reportId,
      kind,
      title,
      titleIn,
      url,
      dated: toDbDate(dated),
      addedById: viewer.id,
      occurredAt: clock.now,
    },
  });
  return [{ kind, title, url, dated }];
}
