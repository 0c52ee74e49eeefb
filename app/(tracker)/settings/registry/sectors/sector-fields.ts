import { getLocale, getTranslations } from "next-intl/server";
import type { FieldGroup } from "@/components/registry/registry-fields";
import type { Viewer } from "@/lib/access/viewer";
import { localized, namesOf } from "@/lib/localized";
import { type ListedSector, listSectors } from "@/lib/registry/sectors/queries";
import { inFourLanguages } from "../name-fields";

/** A sector with the fields of its form; null when there is none of this code. */
export async function sectorFields(
  viewer: Viewer,
  code: string,
): Promise<{ sector: ListedSector; groups: FieldGroup[] } | null> {
  const [t, language, sectors] = await Promise.all([getTranslations("registry"), getLocale(), listSectors(viewer)]);
  const place = sectors.findIndex((each) => each.code === code);
  const sector = sectors[place];
  if (!sector) return null;
  const others = sectors
    .filter((each) => each.code !== code)
    .map((each) => ({ value: each.code, label: localized(namesOf(each), "ru", language).text }));
  const names = await inFourLanguages("name", namesOf(sector));
  const groups: FieldGroup[] = [
    { legend: t("groups.names"), fields: names.map((field) => ({ ...field, required: true })) },
    {
      legend: null,
      fields: [
        {
          ...{ name: "after", label: t("fields.after"), input: "choice", value: sectors[place - 1]?.code ?? "" },
          options: [{ value: "", label: t("first") }, ...others],
        },
      ],
    },
  ];
  return { sector, groups };
}
