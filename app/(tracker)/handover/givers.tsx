import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { countText, getCommitmentTranslations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { PageHeader } from "@/components/layout/page-header";
import { Line, LineList } from "@/components/lists/line-list";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import { handoverHref } from "@/lib/commitments/handover/handover-href";
import { listGivers } from "@/lib/commitments/handover/queries";
import { hasEnded } from "@/lib/commitments/living";
import { formatDate } from "@/lib/deadlines/wording";
import { localized, namesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import type { Language } from "@/lib/vocabulary/languages";

/** Everyone who has work to be handed over: organisations with a last day, those that ended first, and people who have left. */
export async function Givers({ viewer }: { viewer: Viewer }) {
  const language = await getLocale();
  const [{ today }, { organisations, people }, t, translations] = await Promise.all([
    readRequestClock(),
    listGivers(viewer, language),
    getTranslations("handover"),
    getCommitmentTranslations(),
  ]);
  const { conditions, terms } = translations;
  return (
    <>
      <PageHeader viewer={viewer} today={today} title={t("title")} />
      <p className="max-w-prose text-muted">{t("lead")}</p>
      {organisations.length + people.length === 0 ? <p className="mt-6">{t("nothing")}</p> : null}
      {organisations.length > 0 ? (
        <LineList id="organisations" heading={t("organisations")} className="mt-6">
          {organisations.map((organisation) => {
            const { code, validTo, items } = organisation;
            const date = formatDate(validTo, language);
            return (
              <GiverRow
                key={code}
                href={handoverHref({ of: code })}
                name={<OneName of={organisation} language={language} />}
                about={hasEnded(organisation, today) ? t("ended", { date }) : t("ends", { date })}
                items={t("itemsCount", { count: countText(conditions, items) })}
              />
            );
          })}
        </LineList>
      ) : null}
      {people.length > 0 ? (
        <LineList id="people" heading={t("people")} className="mt-6">
          {people.map((person) => (
            <GiverRow
              key={`${person.personId} ${person.code}`}
              href={handoverHref({ of: person.code, person: person.personId })}
              name={
                <MultilingualSentence
                  text={personName(person.person, language, terms("erasedPerson"))}
                  language={language}
                />
              }
              about={<OneName of={person} language={language} />}
              items={t("itemsCount", { count: countText(conditions, person.items) })}
            />
          ))}
        </LineList>
      ) : null}
    </>
  );
}

function OneName({ of, language }: { of: Parameters<typeof namesOf>[0] & { original: Language }; language: Language }) {
  const name = localized(namesOf(of), of.original, language);
  return <span lang={name.isFallback ? name.language : undefined}>{name.text}</span>;
}

function GiverRow({
  href,
  name,
  about,
  items,
}: {
  href: string;
  name: ReactNode;
  /** Until when it exists; of a person, where they answered for it. */
  about: ReactNode;
  items: string;
}) {
  return (
    <Line>
      <span className="min-w-0 grow">
        <a href={href}>{name}</a> <span className="text-muted">{about}</span>
      </span>
      <span className="figures text-muted">{items}</span>
    </Line>
  );
}
