import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type Language, languages } from "@/lib/vocabulary/languages";

/** In which language, or in which two side by side, to take the minutes away. A plain form, as it changes nothing. */
export async function DownloadForm({ number, language }: { number: string; language: Language }) {
  const [t, terms] = await Promise.all([getTranslations("minutes"), getTranslations("terms")]);
  const choices = languages.map((one) => (
    <option key={one} value={one}>
      {terms(`language.${one}`)}
    </option>
  ));
  return (
    <form action={`/reviews/${number}/minutes.docx`} className="mb-5 flex flex-wrap items-end gap-3">
      <Field id="language" label={t("language")}>
        {(control) => (
          <Select {...control} defaultValue={language}>
            {choices}
          </Select>
        )}
      </Field>
      <Field id="second" label={t("secondLanguage")}>
        {(control) => (
          <Select {...control} defaultValue="">
            <option value="">{t("alone")}</option>
            {choices}
          </Select>
        )}
      </Field>
      <Button type="submit">{t("download")}</Button>
    </form>
  );
}
