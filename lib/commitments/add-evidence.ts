import type { Viewer } from "@/lib/access/viewer";
import type { AuditEvent } from "@/lib/audit/events";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { type ChangeContext, changeCommitment } from "./change-commitment";
import type { EvidenceInput, InputFor } from "./inputs";

type EvidenceInEvent = Extract<AuditEvent, { kind: "evidence_added" }>["evidence"];

/** Adds a link that shows what was done. Evidence is kept as it was written; nothing removes it. */
export function addEvidence(viewer: Viewer, input: InputFor<"add_evidence">) {
  return changeCommitment(viewer, input, "add_evidence", input, async (context) => {
    const [evidence] = await writeEvidence(context, input, input.language);
    if (!evidence) throw new Error("the schema lets no evidence through without a link");
    return { event: { kind: "evidence_added", evidence } };
  });
}

/** Writes the evidence a form carries, if it carries any, and gives it as the event tells it. */
export async function writeEvidence(
  { tx, commitment, viewer, clock }: ChangeContext,
  input: EvidenceInput,
  titleIn: InputFor<"add_evidence">["language"],
  reportId: string | null = null,
): Promise<EvidenceInEvent[]> {
  if (!input.evidenceUrl || !input.evidenceTitle) return [];
  await tx.evidence.create({
    data: {
      commitmentId: commitment.id,
      reportId,
      kind: input.evidenceKind,
      title: input.evidenceTitle,
      titleIn,
      url: input.evidenceUrl,
      dated: toDbDate(input.evidenceDated),
      addedById: viewer.id,
      occurredAt: clock.now,
    },
  });
  return [{ kind: input.evidenceKind, title: input.evidenceTitle, url: input.evidenceUrl, dated: input.evidenceDated }];
}
