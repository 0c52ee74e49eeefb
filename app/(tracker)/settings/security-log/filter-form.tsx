import { getLocale, getTranslations } from "next-intl/server";
import { personOptions } from "@/components/commitments/person-options";
import { SelectOptions } from "@/components/lists/select-options";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { PersonNames } from "@/lib/localization/person-name";
import { securityEventKinds } from "@/lib/security-log/events";
import { type SecurityLogFilters, securityLogQuery } from "@/lib/security-log/filters";

type Props = { filters: SecurityLogFilters; people: ({ id: string } & PersonNames)[] };

/** By what the log is narrowed: a plain form of the address, with all that it may ask. */
export async function FilterForm({ filters, people }: Props) {
  const [t, words, language] = await Promise.all([
    getTranslations("securityLog"),
    getTranslations("filters"),
    getLocale(),
  ]);
  const choices = {
    kind: securityEventKinds.map((kind) => [kind, t(`kinds.${kind}`)] as const),
    person: personOptions(people, language).map(({ value, label }) => [value, label] as const),
  };
  return (
    <form className="not-printed mb-5 flex flex-wrap items-end gap-3">
      {(["kind", "person"] as const).map((name) => (
        <div key={name} className="w-52 max-w-full">
          <Field id={name} label={name === "kind" ? t("event") : t("person")}>
            {(control) => (
              <Select {...control} defaultValue={filters[name]}>
                <SelectOptions choices={[["", words("any")], ...choices[name]]} />
              </Select>
            )}
          </Field>
        </div>
      ))}
      <div className="w-40 max-w-full">
        <Field id="address" label={t("address")}>
          {(control) => <TextInput {...control} defaultValue={filters.address} maxLength={60} />}
        </Field>
      </div>
      {(["from", "to"] as const).map((name) => (
        <div key={name} className="w-36 max-w-full">
          <Field id={name} label={t(name)}>
            {(control) => <TextInput {...control} type="date" defaultValue={filters[name]} />}
          </Field>
        </div>
      ))}
      <Button type="submit">{words("apply")}</Button>
      {securityLogQuery(filters) === "" ? null : (
        <LinkButton look="quiet" href="/settings/security-log">
          {words("clear")}
        </LinkButton>
      )}
    </form>
  );
}
