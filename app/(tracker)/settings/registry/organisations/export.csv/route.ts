import { getLocale, getTranslations } from "next-intl/server";
import { csvResponse } from "@/app/csv-response";
import { canAdminister } from "@/lib/access/permissions";
import { getViewer } from "@/lib/auth/viewer";
import { organisationsForFile } from "@/lib/registry/organisations/for-file";
import { recordExport } from "@/lib/security-log/record-file-taken";
import { organisationsCsv } from "./organisations-csv";

/** All organisations in the columns that an import takes: what went out can come in elsewhere as it is. */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "private, no-store" };
  const viewer = await getViewer();
  if (!viewer) return new Response(null, { status: 401, headers });
  if (!canAdminister(viewer, "administer_organisations")) return new Response(null, { status: 404, headers });
  const [t, language] = await Promise.all([getTranslations("registry"), getLocale()]);
  const csv = organisationsCsv(await organisationsForFile(viewer), language);
  await recordExport(viewer, "organisations");
  return csvResponse(csv, t("fileName"));
}
