import { Notice } from "@/components/ui/notice";
import type { IgnoredParam } from "@/lib/commitments/list/filters";
import { inARow } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";
import type { FilterTranslations } from "./filter-texts";

/** What of the address could not be used: a list must not look narrowed or ordered as it is not. */
export function IgnoredParamsNotice({
  ignored,
  t,
  language,
}: {
  ignored: readonly IgnoredParam[];
  t: FilterTranslations;
  language: Language;
}) {
  if (ignored.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice tone="information" role="status">
        {t("ignored", {
          list: inARow(
            ignored.map(({ name, value }) => `${name}=${value}`),
            language,
            ", ",
          ),
        })}
      </Notice>
    </div>
  );
}
