import { getLocale, getTranslations } from "next-intl/server";
import type { FieldGroup } from "@/components/forms/form-field";
import type { Viewer } from "@/lib/access/viewer";
import { localized, type Names, namesOf } from "@/lib/localization/localized";
import { listSectorChoices, type SectorChoice } from "@/lib/registry/sectors/queries";
import { inFourLanguages } from "../name-fields";

/** A sector with the fields of its form; null when there is none of this code. */
export async function sectorFields(
  viewer: Viewer,
  code: string,
): Promise<{ sector: SectorChoice; groups: FieldGroup[] } | null> {
  const sectors = await listSectorChoices(viewer);
  const place = sectors.findIndex((each) => each.code === code);
  const sector = sectors[place];
  if (!sector) return null;
  const others = sectors.filter((each) => each.code !== code);
  const groups = [await namesGroup(namesOf(sector)), await placeGroup(others, sectors[place - 1]?.code ?? "")];
  return { sector, groups };
}

/** The fields of a sector that is not there yet; last, unless told otherwise. */
export async function newSectorFields(viewer: Viewer): Promise<FieldGroup[]> {
  const [t, sectors] = await Promise.all([getTranslations("registry"), listSectorChoices(viewer)]);
  const code = { name: "code", label: t("fields.code"), hint: t("hints.sectorCode"), value: "", required: true };
  return [
    { legend: null, fields: [{ ...code, input: "text" }] },
    await namesGroup(null),
    await placeGroup(sectors, sectors.at(-1)?.code ?? ""),
  ];
}

async function namesGroup(names: Names | null): Promise<FieldGroup> {
  const [t, fields] = await Promise.all([getTranslations("registry"), inFourLanguages("name", names)]);
  return { legend: t("groups.names"), fields: fields.map((field) => ({ ...field, required: true })) };
}

async function placeGroup(sectors: readonly SectorChoice[], after: string): Promise<FieldGroup> {
  const [t, language] = await Promise.all([getTranslations("registry"), getLocale()]);
  const options = sectors.map((each) => ({
    value: each.code,
    label: localized(namesOf(each), "ru", language).text,
  }));
  return {
    legend: null,
    fields: [
      {
        name: "after",
        label: t("fields.after"),
        input: "choice",
        value: after,
        options: [{ value: "", label: t("first") }, ...options],
      },
    ],
  };
}
