import { z } from "zod";
import type { AuditEvent } from "@/lib/audit/events";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { blankOr, day, id, title, webAddress } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { evidenceKinds } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { FormRefused } from "@/lib/writes/write";
import type { ChangeContext } from "../write";

/** The fields by which a form may carry a link or a file that shows what was done. */
export const evidenceFields = {
  evidenceKind: blankOr(z.enum(evidenceKinds, problem("required"))),
  evidenceTitle: blankOr(title),
  evidenceUrl: blankOr(webAddress),
  evidenceDated: blankOr(day),
  /** Of a file that was sent before the form: ../evidence-files/keep-file.ts. */
  evidenceFile: blankOr(id),
};

type EvidenceInput = z.output<z.ZodObject<typeof evidenceFields>>;
type EvidenceInEvent = Extract<AuditEvent, { kind: "evidence_added" }>["evidence"];

/**
 * A link or a file needs its title, and what has a title its kind. What has neither, as a letter known by its number, needs its date; a
 * date alone is half a piece of evidence.
 */
export function evidenceIsWhole(input: EvidenceInput, context: z.RefinementCtx): void {
  const { evidenceKind, evidenceUrl, evidenceTitle, evidenceDated, evidenceFile } = input;
  if ((evidenceUrl || evidenceDated || evidenceFile) && !evidenceTitle)
    addProblem(context, "required", "evidenceTitle");
  if (evidenceTitle && !evidenceKind) addProblem(context, "required", "evidenceKind");
  if (evidenceTitle && !evidenceUrl && !evidenceDated && !evidenceFile)
    addProblem(context, "link_or_date", "evidenceUrl");
}

/**
 * Writes the evidence a form carries, if it carries any, and gives it as the event tells it. Nothing removes it
 * (prisma/sql/evidence-files.sql). Refused: a file that is no longer kept, or was taken by another form.
 */
export async function writeEvidence(
  context: ChangeContext,
  { evidenceUrl: url, evidenceTitle: title, evidenceKind: kind, evidenceDated: dated, evidenceFile }: EvidenceInput,
  titleIn: Language,
  reportId: string | null = null,
): Promise<EvidenceInEvent[]> {
  if (!title || !kind) return [];
  const { tx, commitment, viewer, clock } = context;
  const file = evidenceFile ? await takeFile(context, evidenceFile) : null;
  await tx.evidence.create({
    data: {
      commitmentId: commitment.id,
      reportId,
      kind,
      title,
      titleIn,
      url,
      dated: toDbDate(dated),
      ...(file && {
        fileId: file.id,
        fileName: file.name,
        fileFormat: file.format,
        fileSize: file.size,
        fileSha256: file.sha256,
      }),
      addedById: viewer.id,
      occurredAt: clock.now,
    },
  });
  if (!file) return [{ kind, title, url, dated }];
  const { name, format, size } = file;
  return [{ kind, title, url, dated, file: { name, format, size, sha256: Buffer.from(file.sha256).toString("hex") } }];
}

/** Takes a file that this person sent for this commitment out of those that wait: it is named by one piece of evidence alone. */
async function takeFile({ tx, commitment, viewer }: ChangeContext, fileId: string) {
  const waiting = { id: fileId, commitmentId: commitment.id, createdById: viewer.id, isAttached: false };
  const [file] = await tx.evidenceFile.updateManyAndReturn({
    where: waiting,
    data: { isAttached: true },
    select: { id: true, name: true, format: true, size: true, sha256: true },
  });
  if (!file) throw new FormRefused("file_gone", "evidenceFile");
  return file;
}
