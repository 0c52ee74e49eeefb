import { Notice } from "@/components/ui/notice";
import type { IgnoredParam } from "@/lib/commitments/list/filters";
import type { FilterTranslations } from "./filter-texts";

/** What of the address could not be used: a list must not look narrowed or ordered as it is not. */
export function IgnoredParamsNotice({ ignored, t }: { ignored: readonly IgnoredParam[]; t: FilterTranslations }) {
  if (ignored.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice tone="information" role="status">
        {t("ignored", { list: ignored.map(({ name, value }) => `${name}=${value}`).join(", ") })}
      </Notice>
    </div>
  );
}
