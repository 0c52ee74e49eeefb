import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { acceptedFor, listedFor } from "@/lib/files/formats";
import { tableLimits } from "@/lib/files/table";
import type { ImportKind } from "@/lib/import/fields";

/** The first step: a plain form, which works without JavaScript. */
export async function FileStep({ kinds }: { kinds: readonly ImportKind[] }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  return (
    <div className="max-w-3xl">
      {kinds.map((kind) => (
        <p key={kind} className="mb-2">
          {t(`lead.${kind}`)}
        </p>
      ))}
      {kinds.includes("commitments") ? <p className="mb-5">{t("sameColumns")}</p> : null}
      <form action="/settings/import/file" method="post" encType="multipart/form-data" className="space-y-3">
        {kinds.length > 1 ? (
          <fieldset className="flex flex-wrap gap-x-6">
            <legend className="font-medium">{t("listHolds")}</legend>
            {kinds.map((kind, at) => (
              <label key={kind} className="flex min-h-7 items-center gap-2">
                <input type="radio" name="kind" value={kind} defaultChecked={at === 0} />
                {t(`kinds.${kind}`)}
              </label>
            ))}
          </fieldset>
        ) : null}
        <FileField
          label={t("file")}
          hint={t("fileHint", { formats: listedFor("table", language), rows: tableLimits.rows })}
          accept={acceptedFor("table")}
        />
        <Button type="submit" look="primary">
          {t("readFile")}
        </Button>
      </form>
    </div>
  );
}
