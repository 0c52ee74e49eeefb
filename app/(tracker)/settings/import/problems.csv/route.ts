import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { csvResponse } from "@/app/csv-response";
import { getViewer } from "@/lib/auth/viewer";
import { BYTE_ORDER_MARK, formatCsv } from "@/lib/csv";
import { checkStoredUpload } from "@/lib/import/check/check-stored-upload";
import { labelOf } from "@/lib/import/fields";
import { cellProblems } from "@/lib/import/problems";
import { getImportUpload } from "@/lib/import/queries";
import { recordExport } from "@/lib/security-log/record-file-taken";

const NO_STORE = { "Cache-Control": "private, no-store" };

/** Every mistake of a file of one's own, as a file: row, column, what stands there, what to do. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await getViewer();
  if (!viewer) return new Response(null, { status: 401, headers: NO_STORE });
  const asked = z.uuid().toLowerCase().safeParse(new URL(request.url).searchParams.get("upload"));
  const upload = asked.success ? await getImportUpload(viewer, asked.data) : null;
  if (!upload?.columns) return new Response(null, { status: 404, headers: NO_STORE });
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const { problems } = await checkStoredUpload(viewer, { ...upload, ...upload.columns }, language);
  const sentences = new Map(cellProblems.map((problem) => [problem, t(`problems.${problem}`)]));
  const rows = problems.map(({ row, field, column, value, problem }) => [
    ...[String(row), column || labelOf(upload.kind, field, language), value],
    sentences.get(problem) ?? "",
  ]);
  await recordExport(viewer, "import_problems");
  const headings = [t("row"), t("column"), t("value"), t("what")];
  return csvResponse(BYTE_ORDER_MARK + formatCsv([headings, ...rows], language), t("fileName"));
}
