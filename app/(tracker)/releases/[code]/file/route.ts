import { attachment } from "@/app/attachment";
import { FILE_POLICY } from "@/lib/auth/security-headers";
import { getViewer } from "@/lib/auth/viewer";
import { getReleaseFile } from "@/lib/releases/editions/queries";
import { recordDownload } from "@/lib/security-log/record-file-taken";

/** The file a release was read from, byte for byte; never shown, only saved. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const closed = { "Cache-Control": "private, no-store", "Content-Security-Policy": FILE_POLICY };
  const viewer = await getViewer();
  if (!viewer) return new Response(null, { status: 401, headers: closed });
  const { code } = await params;
  const file = await getReleaseFile(viewer, code);
  if (!file) return new Response(null, { status: 404, headers: closed });
  await recordDownload(viewer, { release: code });
  return new Response(Uint8Array.from(file.bytes), {
    headers: { ...closed, ...attachment(file.name, `release.${file.mediaType}`) },
  });
}
