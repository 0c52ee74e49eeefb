import { AROUND_BYTES, answerToFile, refusalOfFile } from "@/app/incoming-file";
import { signInPath } from "@/lib/auth/safe-return-to";
import { getViewer } from "@/lib/auth/viewer";
import { readTable } from "@/lib/files/read-table";
import { type TableRefusal, tableLimits } from "@/lib/files/table";
import { importKindsOf } from "@/lib/import/queries";
import { storeUpload } from "@/lib/import/store-upload";

const PAGE = "/settings/import";

/** Takes a table, reads it in a process of its own, and keeps it until it was checked and entered. */
export async function POST(request: Request): Promise<Response> {
  const status = refusalOfFile(request, `${PAGE}/file`);
  if (status !== null) return answerToFile(status);
  const viewer = await getViewer();
  if (!viewer) return answerToFile(303, signInPath(PAGE));
  const [usual, ...others] = importKindsOf(viewer);
  if (!usual) return answerToFile(404);
  if (Number(request.headers.get("content-length")) > tableLimits.fileBytes + AROUND_BYTES) return refused("too-large");

  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  if (!(file instanceof File)) return answerToFile(400);
  const kind = others.find((each) => each === form?.get("kind")) ?? usual;
  const bytes = new Uint8Array(await file.arrayBuffer());

  const read = await readTable(bytes, { fileName: file.name });
  if (!read.ok) return refused(read.refusal);
  const kept = await storeUpload(viewer, read, { name: file.name, bytes, kind });
  return kept.ok ? answerToFile(303, `${PAGE}?upload=${kept.value.id}`) : answerToFile(404);
}

function refused(refusal: TableRefusal): Response {
  return answerToFile(303, `${PAGE}?refused=${refusal}`);
}
