import { getLocale, getTranslations } from "next-intl/server";
import { ChoiceField } from "@/components/forms/choice-field";
import { localized, namesOf } from "@/lib/localization/localized";
import type { Choices } from "@/lib/releases/proposals/queries";

/** The sector of a proposal, asked for where it is marked and where it is filled in. */
export async function SectorField({ sectors, value }: { sectors: Choices["sectors"]; value: string | null }) {
  const [t, language] = await Promise.all([getTranslations("capture.fields"), getLocale()]);
  return (
    <ChoiceField
      name="sectorCode"
      label={t("sector")}
      value={value ?? ""}
      options={[
        { value: "", label: t("noSector") },
        ...sectors.map((each) => ({ value: each.code, label: localized(namesOf(each), "ru", language).text })),
      ]}
    />
  );
}
