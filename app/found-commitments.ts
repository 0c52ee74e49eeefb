import { getLocale, getTranslations } from "next-intl/server";
import { statusLabel } from "@/components/commitments/translations";
import type { Viewer } from "@/lib/access/viewer";
import { findBest } from "@/lib/commitments/list/best-found-queries";
import { parseFilters } from "@/lib/commitments/list/filters";
import type { FoundCommitment } from "@/lib/forms/form-state";
import { localized } from "@/lib/localization/localized";

const MOST = 8;

/** The few commitments in sight that words or a number find best, each with title and status. */
export async function foundCommitments(viewer: Viewer, q: string): Promise<FoundCommitment[]> {
  const { filters } = parseFilters({ q });
  if (filters.q === null) return [];
  const [terms, language] = await Promise.all([getTranslations("terms"), getLocale()]);
  const found = await findBest(viewer, filters.q, MOST);
  return found.map(({ reference, titles, original, status, outcome }) => {
    const title = localized(titles, original, language);
    return { reference, title: title.text, lang: title.language, status: statusLabel(terms, status, outcome) };
  });
}
