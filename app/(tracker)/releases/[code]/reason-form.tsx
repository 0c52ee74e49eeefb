import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/app/forms/form-words";
import { Form, type FormProps } from "@/components/forms/form";
import { FormButtons } from "@/components/forms/form-buttons";
import type { FormField } from "@/components/forms/form-field";
import { FormFields } from "@/components/forms/form-fields";
import type { Viewer } from "@/lib/access/viewer";

/** A step on a text that needs its reason: the version it was seen in, the form's own key, and what else it sends. */
export async function ReasonForm({
  viewer,
  act,
  release: { code, version },
  hidden = {},
  name,
  fields = [],
  submit,
  cancelHref,
}: Pick<FormProps, "act"> & {
  viewer: Viewer;
  release: { code: string; version: number };
  hidden?: Record<string, string>;
  /** Under which what is typed is kept. */
  name: string;
  /** What it asks for beside the reason. */
  fields?: FormField[];
  submit: string;
  cancelHref: string;
}) {
  const [commitment, common, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("common"),
    getLocale(),
  ]);
  const all: FormField[] = [
    { input: "long", name: "reason", label: commitment("fields.reason"), required: true },
    ...fields,
  ];
  return (
    <Form
      act={act}
      hidden={{ ...hidden, release: code, version: String(version), key: randomUUID(), language }}
      unsavedInput={{ owner: viewer.id, name: `release/${code}/${name}` }}
      words={await formWords(common("problem"))}
      labels={Object.fromEntries(all.map((field) => [field.name, field.label]))}
      className="max-w-2xl space-y-5"
    >
      <FormFields groups={[{ legend: null, fields: all }]} />
      <FormButtons
        submit={submit}
        again={commitment("sendAgain")}
        sending={commitment("sending")}
        cancel={{ href: cancelHref, text: common("cancel") }}
      />
    </Form>
  );
}
