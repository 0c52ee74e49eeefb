import type { getTranslations } from "next-intl/server";
import { inOwnLanguage } from "@/lib/localization/foreign-text";
import { localized, titlesOf } from "@/lib/localization/localized";
import type { WorkLeft } from "@/lib/registry/work-left-queries";
import type { Language } from "@/lib/vocabulary/languages";

/** The items that somebody still has to do, one by one; of many the first, and how many more. */
export function workLines(
  { count, items }: WorkLeft,
  language: Language,
  t: Awaited<ReturnType<typeof getTranslations<"registry">>>,
): string[] {
  const named = items.map(
    (item) => `${item.reference} ${inOwnLanguage(localized(titlesOf(item), item.original, language))}`,
  );
  return count > named.length ? [...named, t("workLeft.more", { count: count - named.length })] : named;
}
