import { getTranslations } from "next-intl/server";
import { formWords } from "@/app/forms/form-words";
import { Form, type FormProps } from "@/components/forms/form";
import { FormButtons } from "@/components/forms/form-buttons";
import type { FieldGroup } from "@/components/forms/form-field";
import { FormFields } from "@/components/forms/form-fields";

/** The one form of the registry. */
export async function RegistryForm({
  act,
  hidden,
  groups,
  submit,
  cancelHref,
  unsavedInput,
}: Pick<FormProps, "act" | "hidden" | "unsavedInput"> & {
  groups: FieldGroup[];
  submit: string;
  /** Null where the form is a button alone: there is nothing to leave. */
  cancelHref: string | null;
}) {
  const [t, common] = await Promise.all([getTranslations("registry"), getTranslations("common")]);
  const fields = groups.flatMap((group) => group.fields);
  return (
    <Form
      act={act}
      hidden={hidden}
      unsavedInput={unsavedInput}
      words={await formWords(common("problem"))}
      labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
      autoComplete="off"
      className="max-w-3xl space-y-6"
    >
      <FormFields groups={groups} />
      <FormButtons
        submit={submit}
        again={t("again")}
        sending={t("sending")}
        cancel={cancelHref === null ? null : { href: cancelHref, text: common("cancel") }}
      />
    </Form>
  );
}
