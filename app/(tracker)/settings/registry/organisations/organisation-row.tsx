import { getTranslations } from "next-intl/server";
import { organisationLabel } from "@/components/commitments/organisation-name";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { formatShortDate } from "@/lib/deadlines/wording";
import { localized, namesOf, shortNamesOf, sideName } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";
import type { ListedOrganisation } from "@/lib/registry/organisations/queries";
import type { Language } from "@/lib/vocabulary/languages";

type Named = NonNullable<ListedOrganisation["parent"]>;

export async function OrganisationRow({
  organisation,
  today,
  language,
}: {
  organisation: ListedOrganisation;
  today: CalendarDate;
  language: Language;
}) {
  const t = await getTranslations("registry");
  const name = localized(namesOf(organisation), organisation.original, language);
  const short = shortNamesOf(organisation)[language];
  const { validFrom, validTo, parent, successor } = organisation;
  const isOver = validTo !== null && validTo < today;
  const days = [validFrom, validTo].map((day) => (day ? formatShortDate(day, language) : "…"));
  return (
    <tr className="max-xl:wrap-anywhere">
      <th scope="row" className="wrap-anywhere max-xl:col-span-2">
        <a
          href={`/settings/registry/organisations/${organisation.code}`}
          lang={name.isFallback ? name.language : undefined}
        >
          {name.text}
        </a>
        {short ? <span className="block font-normal text-meta text-muted">{short}</span> : null}
      </th>
      <td data-label={t("fields.code")} className="font-mono max-xl:wrap-anywhere">
        {organisation.code}
      </td>
      <td data-label={t("fields.side")}>{sideName(organisation.side, language)}</td>
      <td data-label={t("groups.validity")}>
        {validFrom || validTo ? days.join(" – ") : t("always")}
        {isOver ? <span className="block text-meta">{t("notInForce")}</span> : null}
        {successor ? (
          <span className="block text-meta text-muted">
            {t("fields.successorId")}
            {labelEnd(language)}
            {labelOf(successor)}
          </span>
        ) : null}
      </td>
      <td data-label={t("fields.parentId")} className="wrap-anywhere">
        {parent ? labelOf(parent) : ""}
      </td>
      <td data-label={t("people")} className="number">
        {organisation._count.users}
      </td>
      <td data-label={t("parts")} className="number">
        {organisation._count.assignments}
      </td>
    </tr>
  );

  function labelOf(named: Named): string {
    return organisationLabel({ full: namesOf(named), short: shortNamesOf(named), original: named.original }, language);
  }
}
