import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { countText, getCommitmentTranslations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { PageHeader } from "@/components/layout/page-header";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import { handoverHref } from "@/lib/commitments/handover/handover-href";
import { listGivers } from "@/lib/commitments/handover/queries";
import { hasEnded } from "@/lib/commitments/living";
import { formatDate } from "@/lib/deadlines/wording";
import { localized, namesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";

/** Everyone who has work to be handed over: organisations with a last day, those that ended first, and people who have left. */
export async function Givers({ viewer }: { viewer: Viewer }) {
  const [{ today }, { organisations, people }, t, translations] = await Promise.all([
    readRequestClock(),
    listGivers(viewer),
    getTranslations("handover"),
    getCommitmentTranslations(),
  ]);
  const { language, conditions, terms } = translations;
  return (
    <>
      <PageHeader viewer={viewer} today={today} title={t("title")} />
      <p className="max-w-prose text-muted">{t("lead")}</p>
      {organisations.length + people.length === 0 ? <p className="mt-6">{t("nothing")}</p> : null}
      <GiverList id="organisations" heading={t("organisations")}>
        {organisations.map((organisation) => {
          const { code, validTo, items } = organisation;
          const name = localized(namesOf(organisation), organisation.original, language);
          const date = formatDate(validTo, language);
          return (
            <GiverRow
              key={code}
              href={handoverHref({ of: code })}
              items={t("itemsCount", { count: countText(conditions, items) })}
            >
              <span lang={name.isFallback ? name.language : undefined}>{name.text}</span>{" "}
              <span className="text-muted">
                {hasEnded(organisation, today) ? t("ended", { date }) : t("ends", { date })}
              </span>
            </GiverRow>
          );
        })}
      </GiverList>
      <GiverList id="people" heading={t("people")}>
        {people.map((person) => {
          const { code, personId, personName: called, items } = person;
          const name = localized(namesOf(person), person.original, language);
          return (
            <GiverRow
              key={`${personId} ${code}`}
              href={handoverHref({ of: code, person: personId })}
              items={t("itemsCount", { count: countText(conditions, items) })}
            >
              <MultilingualSentence text={personName(called, terms("erasedPerson"))} language={language} />{" "}
              <span className="text-muted" lang={name.isFallback ? name.language : undefined}>
                {name.text}
              </span>
            </GiverRow>
          );
        })}
      </GiverList>
    </>
  );
}

function GiverList({ id, heading, children }: { id: string; heading: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-6">
      <h2 id={id} className="text-section">
        {heading}
      </h2>
      <ul className="mt-1 border-hairline border-t bg-surface text-table">{children}</ul>
    </section>
  );
}

function GiverRow({ href, items, children }: { href: string; items: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap gap-x-5 border-hairline border-b px-4 py-2">
      <a href={href} className="min-w-0 grow">
        {children}
      </a>
      <span className="figures text-muted">{items}</span>
    </li>
  );
}
