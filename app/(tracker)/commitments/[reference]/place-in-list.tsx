import { getLocale, getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { cameFromText, hrefOfList } from "@/lib/commitments/came-from/came-from";
import type { PlaceInListFound } from "@/lib/commitments/came-from/queries";
import { markForeign } from "@/lib/localization/foreign-text";

const sections = { register: "register", overdue: "overdue", work: "myWork" } as const;

/** The list one came from, at this row, and what stands before and after it there. */
export async function PlaceInList({
  place: { from, previous, next, pageFrom },
  reference,
  isStepped,
}: {
  place: PlaceInListFound;
  reference: string;
  /** One came by these links, so that the page of the list one began with may be another by now. */
  isStepped: boolean;
}) {
  const [t, nav, language] = await Promise.all([getTranslations("commitment"), getTranslations("nav"), getLocale()]);
  const within = encodeURIComponent(cameFromText(from));
  return (
    <nav aria-label={t("inList")} className="flex flex-wrap gap-x-4" data-place-in-list>
      <a href={hrefOfList(isStepped ? pageFrom : from, reference)}>
        {from.list === "register" && from.filters.q !== null ? (
          <MultilingualSentence text={t("toSearch", { words: markForeign(from.filters.q) })} language={language} />
        ) : (
          nav(sections[from.list])
        )}
      </a>
      {previous ? (
        <a href={`/commitments/${previous}?in=${within}`} rel="prev">
          <span aria-hidden="true">← {previous}</span>
          <span className="sr-only">{t("previousInList", { reference: previous })}</span>
        </a>
      ) : null}
      {next ? (
        <a href={`/commitments/${next}?in=${within}`} rel="next">
          <span aria-hidden="true">{next} →</span>
          <span className="sr-only">{t("nextInList", { reference: next })}</span>
        </a>
      ) : null}
    </nav>
  );
}
