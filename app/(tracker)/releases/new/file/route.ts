import os from "node:os";
import { canCapture } from "@/lib/access/permissions";
import { judgeRequest } from "@/lib/auth/guard";
import { signInPath } from "@/lib/auth/safe-return-to";
import { CLOSED_POLICY } from "@/lib/auth/security-headers";
import { getViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { releaseCodeInput } from "@/lib/releases/capture/inputs";
import { keepSource } from "@/lib/releases/keep-source";
import { readSource } from "@/lib/releases/reading/read-source";
import { limits, type ReadingRefusal } from "@/lib/releases/reading/source";

/** What a form adds around the file it carries. */
const AROUND_BYTES = 16 * 1024;

/**
 * Takes a file, reads its text in a process of its own, and keeps both until the form is filled in. The proxy leaves this address alone,
 * because it would cut the body: so origin, length and person are looked at here.
 */
export async function POST(request: Request): Promise<Response> {
  const status = refusalFor(request);
  if (status !== null) return answer(status);
  const viewer = await getViewer();
  if (!viewer) return answer(303, signInPath("/releases/new"));
  if (!canCapture(viewer)) return answer(404);
  if (Number(request.headers.get("content-length")) > limits.fileBytes + AROUND_BYTES)
    return refused("too-large", null);

  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  if (!form || !(file instanceof File)) return answer(400);
  const given = releaseCodeInput.safeParse(form.get("corrects"));
  const corrects = given.success ? given.data : null;
  const bytes = new Uint8Array(await file.arrayBuffer());

  const read = await readSource(bytes, { fileName: file.name });
  if (!read.ok) return refused(read.refusal, corrects);
  const { text, mediaType, encoding } = read;
  const kept = await keepSource(viewer, text, { name: file.name, mediaType, encoding, bytes });
  if (!kept.ok) return refused(kept.details?.problem === "too_long" ? "too-much-text" : "empty", corrects);
  return answer(303, `/releases/new?draft=${kept.value.id}${correction(corrects)}`);
}

/** The guard of all other addresses, but for the length, which has its own limit and its own sentence here. */
function refusalFor(request: Request): number | null {
  const header = (name: string) => request.headers.get(name);
  const contentLength = header("content-length");
  if (!/^\d{1,15}$/.test(contentLength ?? "")) return contentLength === null ? 411 : 400;
  const { origin, port } = env();
  const facts = {
    ...{ method: "POST", path: "/releases/new/file", contentLength: "1" },
    ...{ host: header("host"), origin: header("origin"), secFetchSite: header("sec-fetch-site") },
    contentType: header("content-type"),
  };
  const isForm = facts.contentType?.toLowerCase().startsWith("multipart/form-data") ?? false;
  return judgeRequest(facts, { origin, port, machineName: os.hostname() }) ?? (isForm ? null : 415);
}

function refused(refusal: ReadingRefusal, corrects: string | null): Response {
  return answer(303, `/releases/new?refused=${refusal}${correction(corrects)}`);
}

function correction(corrects: string | null): string {
  return corrects ? `&corrects=${corrects}` : "";
}

function answer(status: number, location?: string): Response {
  return new Response(null, {
    status,
    headers: {
      "Content-Security-Policy": CLOSED_POLICY,
      "Cache-Control": "private, no-store",
      ...(location ? { Location: location } : {}),
    },
  });
}
