import { getLocale, getTranslations } from "next-intl/server";
import type { CheckedUpload } from "@/app/(tracker)/settings/import/checked-upload";
import { defaultValueTexts } from "@/lib/import/default-value-texts";

/** What rows get that do not say it themselves: nothing comes in by a rule nobody has read. */
export async function DefaultValuesNotice({ upload }: { upload: CheckedUpload }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const held = await defaultValueTexts(upload, language);
  if (held.length === 0) return null;
  return (
    <div className="mt-4">
      <p>{t("defaultsUsed")}</p>
      <ul className="list-disc pl-5">
        {held.map(({ field, label, value }) => (
          <li key={field}>{t("defaultUsed", { field: label, value })}</li>
        ))}
      </ul>
    </div>
  );
}
