import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { formatInstant } from "@/lib/deadlines/wording";
import { draftInput, draftName, LONGEST_DRAFT_BYTES } from "@/lib/drafts/draft-rules";
import { getDraft } from "@/lib/drafts/queries";
import { removeDraft } from "@/lib/drafts/remove-drafts";
import { saveDraft } from "@/lib/drafts/save-draft";
import { env } from "@/lib/env";

const headers = { "Cache-Control": "private, no-store" };
const answer = (status: number) => new Response(null, { status, headers });

/** What one began to write in a form, with the sentence that offers it; 204 for nothing. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await getViewer();
  if (!viewer) return answer(401);
  const asked = new URL(request.url).searchParams;
  const name = draftName.safeParse(asked.get("name"));
  const draft = name.success ? await getDraft(viewer, name.data) : null;
  if (!draft) return answer(204);
  const [t, language] = await Promise.all([getTranslations("drafts"), getLocale()]);
  const date = formatInstant(draft.changedAt, env().timeZone, language);
  const isOlder = draft.version !== (asked.get("version") ?? "");
  const sentence = isOlder ? t("begunBefore", { date }) : t("begun", { date });
  return Response.json({ sentence, resume: t("resume"), discard: t("discard"), values: draft.values }, { headers });
}

/** Keeps what one has typed so far, or lets it go. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await getViewer();
  if (!viewer) return answer(401);
  const text = await request.text().catch(() => "");
  if (Buffer.byteLength(text) > LONGEST_DRAFT_BYTES) return answer(413);
  const input = draftInput.safeParse(parsed(text));
  if (!input.success) return answer(400);
  if (input.data.step === "save") await saveDraft(viewer, input.data);
  else await removeDraft(viewer, input.data.name);
  return answer(204);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
