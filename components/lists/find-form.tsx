import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

type Choice = { name: string; label: string; value: string; options: { value: string; label: string }[] };

/** Finds in a list: by words, and by one choice of each kind. */
export async function FindForm({ label, q, choices }: { label: string; q: string; choices: Choice[] }) {
  const t = await getTranslations("filters");
  return (
    <form className="not-printed mb-5 flex flex-wrap items-end gap-3">
      <div className="w-72 max-w-full">
        <Field id="q" label={label}>
          {(control) => <TextInput type="search" {...control} defaultValue={q} maxLength={200} />}
        </Field>
      </div>
      {choices.map(({ name, label: choiceLabel, value, options }) => (
        <div key={name}>
          <Field id={name} label={choiceLabel}>
            {(control) => (
              <Select {...control} defaultValue={value}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      ))}
      <Button type="submit">{t("find")}</Button>
    </form>
  );
}
