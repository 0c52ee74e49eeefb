import { getLocale, getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { inOwnLanguage } from "@/lib/localization/foreign-text";
import { localized, titlesOf } from "@/lib/localization/localized";
import { proposalHref } from "@/lib/releases/statement-href";
import { strengthChange } from "../proposal-words";
import type { CheckedItem } from "./entry-table";

/** What joins commitments that are there already, with how strongly it was said then and is said now. */
export async function MergeList({ items, release }: { items: CheckedItem[]; release: string }) {
  const [t, terms, language] = await Promise.all([getTranslations("capture"), getTranslations("terms"), getLocale()]);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="merged" className="mt-6">
      <h2 id="merged" className="font-semibold text-body">
        {t("check.merged")}
      </h2>
      <ul className="mt-1 space-y-1">
        {items.flatMap(({ proposed, number }) => {
          const into = proposed.proposal.mergeInto;
          if (!into || proposed.kind === null) return [];
          const change = strengthChange(into.kind, proposed.kind);
          return (
            <li key={proposed.id}>
              <a href={proposalHref(release, proposed.id)}>{number}</a>
              {". "}
              <MultilingualSentence
                language={language}
                text={t("mergesInto", {
                  reference: into.reference,
                  title: inOwnLanguage(localized(titlesOf(into), into.original, language)),
                  from: terms(`kind.${into.kind}`),
                  to: terms(`kind.${proposed.kind}`),
                  change,
                })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
