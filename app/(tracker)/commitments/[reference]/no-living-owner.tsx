import { getLocale, getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import { handoverHref } from "@/lib/commitments/handover/handover-href";
import { maySeeHandover } from "@/lib/commitments/handover/may-hand-over";
import { hangsOnNobody, hasEnded, hasLeft, presenceOf } from "@/lib/commitments/living";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDate } from "@/lib/deadlines/wording";
import { localized, namesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";

/** Who should answer for it and is not there any more; nothing where everyone is. */
export async function NoLivingOwner({
  viewer,
  commitment,
  today,
}: {
  viewer: Viewer;
  commitment: CommitmentDetail;
  today: CalendarDate;
}) {
  const parts = commitment.assignments.map(({ organisationId, organisation, responsiblePerson }) => ({
    organisationId,
    validTo: fromDbDate(organisation.validTo),
    person: responsiblePerson && {
      organisationId: responsiblePerson.organisationId,
      isDisabled: responsiblePerson.disabledAt !== null,
    },
    organisation,
    responsiblePerson,
  }));
  if (!hangsOnNobody(commitment.status, presenceOf(parts), today)) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const ended = parts.filter((part) => hasEnded(part, today));
  const left = parts.filter(hasLeft);
  const nameOf = ({ organisation }: (typeof parts)[number]) =>
    localized(namesOf(organisation), organisation.original, language).text;
  const absent = [
    ...ended.map((part) => ({
      text: `${nameOf(part)} (${t("organisationEnded", { date: part.validTo ? formatDate(part.validTo, language) : "" })})`,
      href: handoverHref({ of: part.organisation.code }),
    })),
    ...left.map((part) => ({
      text: `${personName(part.responsiblePerson, language, terms("erasedPerson"))} (${t("personLeft")})`,
      href: handoverHref({ of: part.organisation.code, person: part.responsiblePerson?.id }),
    })),
  ];
  return (
    <div className="mt-3">
      <Notice tone="information">
        <MultilingualSentence
          text={t("noLivingOwner", {
            names: inARow(
              absent.map(({ text }) => text),
              language,
              "; ",
            ),
          })}
          language={language}
        />{" "}
        {maySeeHandover(viewer) ? (
          <a className="print:hidden" href={absent[0]?.href}>
            {t("handOverLink")}
          </a>
        ) : null}
      </Notice>
    </div>
  );
}
