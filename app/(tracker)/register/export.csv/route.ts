import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { csvResponse } from "@/app/csv-response";
import { streamOf } from "@/app/stream-of";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import type { Viewer } from "@/lib/access/viewer";
import { getViewer } from "@/lib/auth/viewer";
import { readClock } from "@/lib/clock";
import { readExportDetails } from "@/lib/commitments/export-queries";
import { listRegister } from "@/lib/commitments/list/group-queries";
import { parseRegisterParams, type RegisterParams } from "@/lib/commitments/list/search-params";
import { BYTE_ORDER_MARK, formatCsv } from "@/lib/csv";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { recordExport } from "@/lib/security-log/record-file-taken";
import type { Language } from "@/lib/vocabulary/languages";
import { type CsvColumn, csvColumns } from "./csv";

/** Rows read at a time; more than a page of the screen, so that a long file needs fewer questions. */
const CHUNK_ROWS = 500;

/**
 * The register as its address says it, as a file: the same filters and order, all pages of it. Read and sent in pieces, so
 * that a hundred thousand rows need the memory of a few hundred.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await getViewer();
  if (!viewer) return new Response(null, { status: 401, headers: { "Cache-Control": "private, no-store" } });
  const params = parseRegisterParams(paramsOf(new URL(request.url)));
  const [{ today }, language, translations, timeZone, csv, tRegister, tFilters] = await Promise.all([
    readClock(),
    getLocale(),
    getCommitmentTranslations(),
    getTimeZone(),
    getTranslations("register.csv"),
    getTranslations("register"),
    getTranslations("filters"),
  ]);
  const headings = { csv, outcome: tFilters("outcome"), sentence: tRegister("sentence") };
  const pieces = piecesOf(viewer, today, params, csvColumns({ translations, headings, today, timeZone }), language);

  await recordExport(viewer, "register");
  return csvResponse(streamOf(pieces), `${csv("fileName")}-${today}`);
}

async function* piecesOf(
  viewer: Viewer,
  today: CalendarDate,
  { filters, sort, grouping }: RegisterParams,
  columns: CsvColumn[],
  language: Language,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + formatCsv([columns.map((column) => column.heading)], language);
  let after: string | undefined;
  const told = new Set<string>();
  do {
    const page = await listRegister(viewer, today, { filters, sort, grouping, language, after, pageSize: CHUNK_ROWS });
    const rows = page.groups.flatMap((group) => group.rows).filter(({ id }) => !told.has(id));
    // What stands under two groups is in a file once, where it comes first.
    if (grouping !== "none") for (const { id } of rows) told.add(id);
    const detailsOf = await readExportDetails(viewer, rows, language);
    yield formatCsv(
      rows.map((row) => columns.map((column) => column.value(row, detailsOf(row)))),
      language,
    );
    after = page.next ?? undefined;
  } while (after);
}

function paramsOf(url: URL): Record<string, string[]> {
  return Object.fromEntries([...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name)]));
}
