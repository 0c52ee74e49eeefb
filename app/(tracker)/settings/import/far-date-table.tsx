import { getLocale, getTranslations } from "next-intl/server";
import { deadlineInWords } from "@/lib/deadlines/wording";
import type { FarDate } from "@/lib/import/check/far-dates";
import type { CheckedUpload } from "./checked-upload";
import { FoundRows } from "./found-rows";

/** Rows whose year may be mistyped, each with its date. */
export async function FarDateTable({ upload, page, far }: { upload: CheckedUpload; page: number; far: FarDate[] }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  return (
    <FoundRows
      upload={upload}
      page={page}
      title={t("farTitle")}
      hint={t("farHint")}
      column={t("farDate")}
      found={far}
      tell={({ date }) => deadlineInWords(date, language, { form: "nominative" })}
    />
  );
}
