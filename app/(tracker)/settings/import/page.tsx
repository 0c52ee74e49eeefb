import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { listedFor } from "@/lib/files/formats";
import { tableRefusals } from "@/lib/files/table";
import { getImportUpload, importKindsOf, proposedColumns } from "@/lib/import/queries";
import { inARow } from "@/lib/localization/punctuation";
import { CheckStep } from "./check-step";
import { EnteredTable } from "./entered-table";
import { FileStep } from "./file-step";
import { languageOf } from "./language-of";
import { countLines, linesOfUpload } from "./line-counts";
import { MapStep } from "./map-step";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const asked = z.object({
  upload: z.uuid().toLowerCase().optional().catch(undefined),
  step: z.enum(["check"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  refused: z.enum(tableRefusals).optional().catch(undefined),
  gone: z.string().optional().catch(undefined),
  said: z.uuid().toLowerCase().optional().catch(undefined),
  import: z.uuid().toLowerCase().optional().catch(undefined),
  entered: z.coerce.number().int().min(0).max(100_000).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("import");
  return { title: t("title") };
}

const targets = { commitments: "/register?sort=-updated", organisations: "/settings/registry/organisations" };

/** A file, its columns, its rows: three steps. Coordinators bring in commitments, administrators organisations too. */
export default async function ImportPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const kinds = importKindsOf(viewer);
  if (kinds.length === 0) notFound();
  const { upload: id, step, page, refused, gone, said, entered, import: imported } = asked.parse(await searchParams);
  const [upload, { today }, t, registry, problems, language] = await Promise.all([
    id ? getImportUpload(viewer, id) : null,
    readRequestClock(),
    getTranslations("import"),
    getTranslations("registry"),
    getTranslations("problems"),
    getLocale(),
  ]);
  const columns = upload ? (upload.columns ?? (await proposedColumns(viewer, upload.kind, upload))) : null;
  const lines = upload && columns ? linesOfUpload(upload, columns.mapping) : [];
  const counts = countLines(lines);
  const besides = (["heading", "left_out", "blank"] as const)
    .filter((is) => counts[is] > 0)
    .map((is) => t(`besidesOf.${is}`, { count: counts[is] }));
  return (
    <>
      <PageHeader
        title={t("title")}
        above={<a href="/settings">{registry("toSettings")}</a>}
        today={today}
        viewer={viewer}
      />
      <div className="mb-6 max-w-3xl space-y-3">
        {refused ? (
          <Notice tone="failure" role="alert">
            <p className="font-medium">{t("refused")}</p>
            <p>{t(`refusals.${refused}`, { formats: listedFor("table", language) })}</p>
          </Notice>
        ) : null}
        {gone !== undefined || (id && !upload) ? <Notice tone="failure">{problems("file_gone")}</Notice> : null}
        {entered === undefined ? null : (
          <Notice tone="done" role="status">
            {t("entered", { count: entered })}
            {kinds.map((kind) => (
              <a key={kind} href={targets[kind]} className="ml-2">
                {t(kind === "commitments" ? "openRegister" : "openOrganisations")}
              </a>
            ))}
          </Notice>
        )}
      </div>
      {imported && !upload ? <EnteredTable viewer={viewer} id={imported} page={page} /> : null}
      {upload ? (
        <p className="mb-5">
          {t.rich("read", {
            name: upload.fileName,
            rows: counts.item,
            encoding: upload.encoding ?? "none",
            file: (name) => <span lang={languageOf(upload.fileName)}>{name}</span>,
          })}
          {besides.length > 0 ? ` · ${t("besides", { lines: inARow(besides, language, ", ") })}` : null}{" "}
          <a href="/settings/import">{t("otherFile")}</a>
        </p>
      ) : (
        <FileStep kinds={kinds} />
      )}
      {upload?.columns && step === "check" ? (
        <CheckStep viewer={viewer} upload={{ ...upload, ...upload.columns }} lines={lines} page={page} said={said} />
      ) : null}
      {upload && columns && !(upload.columns && step === "check") ? (
        <MapStep viewer={viewer} upload={upload} columns={columns} />
      ) : null}
    </>
  );
}
