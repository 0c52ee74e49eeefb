import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import {
  afterFileStepHref,
  fileStepHref,
  waitingFileLabel,
} from "@/app/(tracker)/commitments/[reference]/action-forms/evidence-file-step";
import { AROUND_BYTES, answerToFile, jsonToFile, refusalOfFile } from "@/app/incoming-file";
import { signInPath } from "@/lib/auth/safe-return-to";
import { getViewer } from "@/lib/auth/viewer";
import { findToFile, keepFile } from "@/lib/commitments/evidence-files/keep-file";
import { Busy, concurrencyLimit } from "@/lib/concurrency-limit";
import { type EvidenceRefusal, MOST_EVIDENCE_BYTES } from "@/lib/files/evidence";
import { actions } from "@/lib/vocabulary/commitments";

const wanted = z.object({
  of: z.string().regex(/^[A-Z0-9-]{4,40}$/),
  do: z.enum(actions).optional().catch(undefined),
  in: z.string().optional(),
});

/** One at a time in a process is taken apart and stored, in turns of those who send: each is in memory several times over. */
const turns = concurrencyLimit(1, 16);

/**
 * Takes a file for evidence and keeps it until its form is sent. Answers a form by leading back to it, a script by JSON. The guard
 * leaves this address alone, because it would cut the body: so origin, length and person are looked at here.
 */
export async function POST(request: Request): Promise<Response> {
  const status = refusalOfFile(request, "/evidence/file");
  if (status !== null) return answerToFile(status);
  const asked = wanted.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return answerToFile(400);
  const step = asked.data;
  const isScript = request.headers.get("accept") === "application/json";
  const viewer = await getViewer();
  if (!viewer) return isScript ? answerToFile(401) : answerToFile(303, signInPath(fileStepHref(step)));
  const commitment = await findToFile(viewer, step.of);
  if (!commitment) return answerToFile(404);

  const refused = async (refusal: EvidenceRefusal) => {
    if (!isScript) return answerToFile(303, fileStepHref(step, refusal));
    const t = await getTranslations("evidenceFile.refusals");
    return jsonToFile({ problem: t(refusal) });
  };
  if (Number(request.headers.get("content-length")) > MOST_EVIDENCE_BYTES + AROUND_BYTES) return refused("too-large");
  try {
    return await turns.run(async () => {
      const form = await request.formData().catch(() => null);
      const file = form?.get("file");
      if (!(file instanceof File)) return answerToFile(400);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const kept = await keepFile(viewer, commitment.id, { name: file.name, bytes });
      if (!kept.ok) return refused(kept.refusal);
      if (!isScript) return answerToFile(303, afterFileStepHref(step, kept.id));
      return jsonToFile({ id: kept.id, label: waitingFileLabel(kept, await getLocale()) });
    });
  } catch (error) {
    if (error instanceof Busy) return refused("busy");
    throw error;
  }
}
