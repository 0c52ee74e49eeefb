import { getLocale, getTranslations } from "next-intl/server";
import { csvResponse } from "@/app/csv-response";
import { streamOf } from "@/app/stream-of";
import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { getViewer } from "@/lib/auth/viewer";
import { readClock } from "@/lib/clock";
import { BYTE_ORDER_MARK, formatCsv } from "@/lib/csv";
import { type PersonNames, personLabel } from "@/lib/localization/person-name";
import { type SecurityLogFilters, securityLogParams } from "@/lib/security-log/filters";
import { listSecurityEvents, type SecurityLogRow } from "@/lib/security-log/queries";
import { recordExport } from "@/lib/security-log/record-file-taken";
import { kindText, particularsText } from "../event-texts";

/** Rows read at a time. */
const CHUNK_ROWS = 1000;

type Column = { heading: string; value(row: SecurityLogRow): string };

/** The log as its address narrows it, as a file, read and sent in pieces: in words, and with all codes and ids. */
export async function GET(request: Request): Promise<Response> {
  const headers = { "Cache-Control": "private, no-store" };
  const viewer = await getViewer();
  if (!viewer) return new Response(null, { status: 401, headers });
  if (!canAdminister(viewer, "read_security_log")) return new Response(null, { status: 404, headers });
  const filters = securityLogParams.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ today }, t, terms, language] = await Promise.all([
    readClock(),
    getTranslations("securityLog"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const nameOf = (person: PersonNames | null) =>
    person === null ? "" : (personLabel(person, language) ?? terms("erasedPerson"));
  const columns: Column[] = [
    { heading: t("time"), value: (row) => row.occurredAt.toISOString() },
    { heading: t("event"), value: (row) => kindText(row, t) },
    { heading: t("person"), value: (row) => nameOf(row.person) },
    { heading: t("actor"), value: (row) => nameOf(row.actor) },
    { heading: t("particulars"), value: (row) => particularsText(row, t, terms, language) },
    { heading: t("address"), value: (row) => row.address ?? "" },
    { heading: t("code"), value: (row) => row.kind },
    { heading: t("personId"), value: (row) => row.personId ?? "" },
    { heading: t("actorId"), value: (row) => row.actorId ?? "" },
    { heading: t("session"), value: (row) => row.sessionId ?? "" },
    { heading: t("request"), value: (row) => row.requestId ?? "" },
  ];
  await recordExport(viewer, "security_log");
  return csvResponse(
    streamOf(piecesOf(viewer, filters, { columns, language: await getLocale() })),
    `${t("fileName")}-${today}`,
  );
}

async function* piecesOf(
  viewer: Viewer,
  filters: SecurityLogFilters,
  { columns, language }: { columns: Column[]; language: string },
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + formatCsv([columns.map(({ heading }) => heading)], language);
  let after: string | undefined;
  do {
    const page = await listSecurityEvents(viewer, filters, { after, pageSize: CHUNK_ROWS });
    yield formatCsv(
      page.rows.map((row) => columns.map(({ value }) => value(row))),
      language,
    );
    after = page.next ?? undefined;
  } while (after);
}
