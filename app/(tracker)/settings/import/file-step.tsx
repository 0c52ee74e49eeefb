import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import type { ImportKind } from "@/lib/import/fields";
import { tableLimits } from "@/lib/import/reading/table";

/** The first step: a plain form, which works without JavaScript. */
export async function FileStep({ kind }: { kind: ImportKind }) {
  const t = await getTranslations("import");
  return (
    <div className="max-w-3xl">
      <p className="mb-2">{t(`lead.${kind}`)}</p>
      {kind === "commitments" ? <p className="mb-5">{t("sameColumns")}</p> : null}
      <form action="/settings/import/file" method="post" encType="multipart/form-data" className="space-y-3">
        <label htmlFor="file" className="block font-medium">
          {t("file")}
        </label>
        <p id="file-hint" className="text-meta text-muted">
          {t("fileHint", { rows: String(tableLimits.rows) })}
        </p>
        <input
          type="file"
          id="file"
          name="file"
          required
          aria-describedby="file-hint"
          accept=".xlsx,.csv,.tsv,.txt"
          className="block max-w-full"
        />
        <Button type="submit" look="primary">
          {t("readFile")}
        </Button>
      </form>
    </div>
  );
}
