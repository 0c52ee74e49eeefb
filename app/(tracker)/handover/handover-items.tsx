import { getTranslations } from "next-intl/server";
import { ReferenceLink } from "@/components/commitments/reference-link";
import { Title } from "@/components/commitments/title";
import type { Translations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { ColumnHeader } from "@/components/lists/data-table";
import { StackingTable } from "@/components/lists/stacking-table";
import type { HandoverItem } from "@/lib/commitments/handover/item-queries";
import { formatShortDate } from "@/lib/deadlines/wording";
import { titlesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { ItemCheck } from "./item-check";

/** A page of what is to be handed over; with a box to mark each where it is a form. */
export async function HandoverItems({
  items,
  isForm,
  translations,
}: {
  items: readonly HandoverItem[];
  isForm: boolean;
  translations: Translations;
}) {
  const t = await getTranslations("handover");
  const { terms, language } = translations;
  return (
    <StackingTable caption={t("items")}>
      <thead>
        <tr>
          {isForm ? <ColumnHeader className="not-printed w-20">{t("mark")}</ColumnHeader> : null}
          <ColumnHeader className="w-[44%]">{t("items")}</ColumnHeader>
          <ColumnHeader>{t("part")}</ColumnHeader>
          <ColumnHeader>{terms("field.owner")}</ColumnHeader>
          <ColumnHeader>{terms("field.status")}</ColumnHeader>
          <ColumnHeader>{terms("field.deadline")}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.reference}>
            {isForm ? (
              <td data-label={t("mark")} className="not-printed max-xl:col-span-2">
                <ItemCheck value={`${item.reference}:${item.version}`} label={item.reference} />
              </td>
            ) : null}
            <th scope="row" className="wrap-anywhere max-xl:col-span-2">
              <ReferenceLink reference={item.reference} />{" "}
              <a href={`/commitments/${item.reference}`} className="title-link font-normal">
                <Title titles={titlesOf(item)} original={item.original} translations={translations} />
              </a>
            </th>
            <td data-label={t("part")}>{terms(`assignmentRole.${item.role}`)}</td>
            <td data-label={terms("field.owner")}>
              {item.person === null ? (
                "–"
              ) : (
                <MultilingualSentence
                  text={personName(item.person, language, terms("erasedPerson"))}
                  language={language}
                />
              )}
            </td>
            <td data-label={terms("field.status")}>{terms(`status.${item.status}`)}</td>
            <td data-label={terms("field.deadline")} className="figures">
              {item.dueOn === null ? "–" : formatShortDate(item.dueOn, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </StackingTable>
  );
}
