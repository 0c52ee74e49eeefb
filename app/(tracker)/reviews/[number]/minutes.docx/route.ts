import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { getMinutesTranslations, minutesInWords } from "@/components/reviews/minutes-in-words";
import { FILE_POLICY } from "@/lib/auth/security-headers";
import { getViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { makeMinutesDocx } from "@/lib/reviews/minutes/make-docx";
import { findMinutes } from "@/lib/reviews/minutes/queries";
import { recordExport } from "@/lib/security-log/record-file-taken";
import { languages } from "@/lib/vocabulary/languages";

const asked = z.object({
  language: z.enum(languages).optional().catch(undefined),
  second: z.enum(languages).optional().catch(undefined),
});

/** The minutes as a Word document, in one language or in two side by side, as the reader may read them; only saved, never shown. */
export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  const closed = { "Cache-Control": "private, no-store", "Content-Security-Policy": FILE_POLICY };
  const viewer = await getViewer();
  if (!viewer) return new Response(null, { status: 401, headers: closed });
  const { number } = await params;
  const minutes = await findMinutes(viewer, number);
  if (!minutes) return new Response(null, { status: 404, headers: closed });
  const { language = "ru", second } = asked.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [t, first, other] = await Promise.all([
    getTranslations({ locale: language, namespace: "minutes" }),
    getMinutesTranslations(language),
    second === undefined || second === language ? undefined : getMinutesTranslations(second),
  ]);
  const frame = { ...minutes.frame, timeZone: env().timeZone };
  const words = minutesInWords(minutes.view, frame, first);
  const bytes = await makeMinutesDocx(other ? [words, minutesInWords(minutes.view, frame, other)] : [words]);
  await recordExport(viewer, "minutes", number);
  return new Response(Uint8Array.from(bytes), {
    headers: {
      ...closed,
      "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Content-Disposition": `attachment; filename="${t("fileName")}-${number}.docx"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
