import { AROUND_BYTES, answerToFile, refusalOfFile } from "@/app/incoming-file";
import { canCapture } from "@/lib/access/permissions";
import { signInPath } from "@/lib/auth/safe-return-to";
import { getViewer } from "@/lib/auth/viewer";
import { isBadName } from "@/lib/files/file-name";
import { readText } from "@/lib/files/read-text";
import { type TextRefusal, textLimits } from "@/lib/files/text";
import { releaseCodeInput } from "@/lib/releases/proposals/inputs";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";

/**
 * Takes a file, reads its text in a process of its own, and keeps both until the form is filled in. The guard leaves this address alone,
 * because it would cut the body: so origin, length and person are looked at here.
 */
export async function POST(request: Request): Promise<Response> {
  const status = refusalOfFile(request, "/releases/new/file");
  if (status !== null) return answerToFile(status);
  const viewer = await getViewer();
  if (!viewer) return answerToFile(303, signInPath("/releases/new"));
  if (!canCapture(viewer)) return answerToFile(404);
  if (Number(request.headers.get("content-length")) > textLimits.fileBytes + AROUND_BYTES)
    return refused("too-large", null, "");

  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  if (!form || !(file instanceof File)) return answerToFile(400);
  const given = releaseCodeInput.safeParse(form.get("corrects"));
  const corrects = given.success ? given.data : null;
  const bytes = new Uint8Array(await file.arrayBuffer());

  const read = await readText(bytes, { fileName: file.name });
  if (!read.ok) return refused(read.refusal, corrects, file.name);
  const { text, format, encoding, warnings } = read;
  const kept = await keepSourceUpload(viewer, text, { name: file.name, mediaType: format, encoding, warnings, bytes });
  if (!kept.ok) return refused(kept.details?.problem === "too_long" ? "too-much-text" : "empty", corrects, file.name);
  return answerToFile(303, `/releases/new?upload=${kept.value.id}${correction(corrects)}`);
}

function refused(refusal: TextRefusal, corrects: string | null, fileName: string): Response {
  // A name that hides something is not shown.
  const called = isBadName(fileName) ? "" : `&name=${encodeURIComponent(fileName.toWellFormed())}`;
  return answerToFile(303, `/releases/new?refused=${refusal}${correction(corrects)}${called}`);
}

function correction(corrects: string | null): string {
  return corrects ? `&corrects=${corrects}` : "";
}
