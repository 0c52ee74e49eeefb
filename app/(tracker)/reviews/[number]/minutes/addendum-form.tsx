import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/app/forms/form-words";
import { Form } from "@/components/forms/form";
import { FormButtons } from "@/components/forms/form-buttons";
import { TextField } from "@/components/forms/text-field";
import type { Viewer } from "@/lib/access/viewer";
import { add } from "./actions";

/** What is to be said of approved minutes, which themselves never change. */
export async function AddendumForm({
  viewer,
  review: { number, version },
}: {
  viewer: Viewer;
  review: { number: string; version: number };
}) {
  const [t, commitment, common, language] = await Promise.all([
    getTranslations("minutes"),
    getTranslations("commitment"),
    getTranslations("common"),
    getLocale(),
  ]);
  const text = { name: "text", label: t("addendum"), required: true };
  return (
    <section aria-labelledby="add" className="not-printed mt-8 max-w-2xl">
      <h2 id="add" className="mb-3 text-section">
        {t("addAddendum")}
      </h2>
      <Form
        act={add}
        hidden={{ number, version: String(version), key: randomUUID(), language }}
        unsavedInput={{ owner: viewer.id, name: `review/${number}/addendum` }}
        words={await formWords(common("problem"))}
        labels={{ [text.name]: text.label }}
        className="space-y-4"
      >
        <TextField {...text} rows={4} />
        <FormButtons
          submit={t("addAddendum")}
          again={commitment("sendAgain")}
          sending={commitment("sending")}
          cancel={null}
        />
      </Form>
    </section>
  );
}
