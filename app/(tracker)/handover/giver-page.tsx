import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { countText, getCommitmentTranslations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { PageHeader } from "@/components/layout/page-header";
import { PagesAfter } from "@/components/lists/pages-after";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import { type Giving, handoverHref } from "@/lib/commitments/handover/handover-href";
import { countHandoverItems, getGiver, listHandoverItems } from "@/lib/commitments/handover/item-queries";
import { mayHandOver } from "@/lib/commitments/handover/may-hand-over";
import { hasEnded } from "@/lib/commitments/living";
import { formatDate } from "@/lib/deadlines/wording";
import { localized, namesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { HandoverForm } from "./handover-form";
import { HandoverItems } from "./handover-items";

/** What one organisation, or one person of it, still has to do; for a coordinator the form that hands it over. */
export async function GiverPage({
  viewer,
  giving,
  after,
  done,
}: {
  viewer: Viewer;
  giving: Giving;
  /** The reference this page of items comes after. */
  after: string | undefined;
  /** How many were handed over just now, and to whom. */
  done: { count: number; to: Giving } | null;
}) {
  const [{ today }, t, translations] = await Promise.all([
    readRequestClock(),
    getTranslations("handover"),
    getCommitmentTranslations(),
  ]);
  const giver = await getGiver(viewer, today, giving);
  if (!giver) notFound();
  const { organisation, person } = giver;
  const ids = { organisationId: organisation.id, personId: person?.id ?? null };
  const [page, total] = await Promise.all([listHandoverItems(viewer, ids, after), countHandoverItems(viewer, ids)]);
  const { language, conditions, terms } = translations;
  const name = localized(namesOf(organisation), organisation.original, language).text;
  const date = organisation.validTo && formatDate(organisation.validTo, language);
  const until = date === null ? null : t(hasEnded(organisation, today) ? "ended" : "ends", { date });
  const isForm = mayHandOver(viewer);
  const items = <HandoverItems items={page.rows} isForm={isForm} translations={translations} />;
  return (
    <>
      <PageHeader
        viewer={viewer}
        today={today}
        above={<a href={handoverHref()}>{t("title")}</a>}
        title={
          person ? (
            <MultilingualSentence text={personName(person, language, terms("erasedPerson"))} language={language} />
          ) : (
            name
          )
        }
      />
      <p className="text-muted">
        {[person ? name : null, until, t("itemsCount", { count: countText(conditions, total) })]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {done ? (
        <div className="mt-3">
          <Notice tone="done" role="status">
            {t("done", { count: done.count })} {done.to.of ? <a href={handoverHref(done.to)}>{t("wayBack")}</a> : null}
          </Notice>
        </div>
      ) : null}
      {page.rows.length === 0 && after === undefined ? <p className="mt-6">{t("nothing")}</p> : null}
      {page.rows.length === 0 ? null : isForm ? (
        <HandoverForm viewer={viewer} giver={giver} total={total} translations={translations}>
          {items}
        </HandoverForm>
      ) : (
        <>
          <p className="my-3">{t("byCoordinators")}</p>
          {items}
        </>
      )}
      <PagesAfter
        label={t("items")}
        page={page}
        after={after}
        hrefAfter={(reference) =>
          handoverHref(
            { of: organisation.code, person: person?.id },
            reference === undefined ? {} : { after: reference },
          )
        }
      />
    </>
  );
}
