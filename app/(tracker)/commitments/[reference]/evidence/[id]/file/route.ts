import { z } from "zod";
import { attachment } from "@/app/attachment";
import { streamOf } from "@/app/stream-of";
import { FILE_POLICY } from "@/lib/auth/security-headers";
import { getViewer } from "@/lib/auth/viewer";
import { getEvidenceFile, piecesOfFile } from "@/lib/commitments/evidence-files/queries";
import { recordDownload } from "@/lib/security-log/record-file-taken";

type Props = { params: Promise<{ reference: string; id: string }> };

/** The file of a piece of evidence, byte for byte; never shown, only saved. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const closed = { "Cache-Control": "private, no-store", "Content-Security-Policy": FILE_POLICY };
  const viewer = await getViewer();
  if (!viewer) return new Response(null, { status: 401, headers: closed });
  const { reference, id: asked } = await params;
  const id = z.uuid().toLowerCase().safeParse(asked).data;
  const file = id ? await getEvidenceFile(viewer, reference, id) : null;
  if (!id || !file) return new Response(null, { status: 404, headers: closed });
  await recordDownload(viewer, { commitment: reference, evidence: id });
  return new Response(streamOf(piecesOfFile(file.id)), {
    headers: { ...closed, ...attachment(file.name, `evidence.${file.format}`) },
  });
}
