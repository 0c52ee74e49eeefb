import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/app/forms/form-words";
import { FormOnDemand } from "@/components/forms/form-on-demand";
import type { Viewer } from "@/lib/access/viewer";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { TextWithTranslations } from "@/lib/commitments/translations/queries";
import { change } from "../actions";
import { unsavedInputName } from "../unsaved-input-name";
import { translationFields } from "./translation-fields";

/** The translations of one text, to be saved together. */
export async function TranslationForm({
  viewer,
  commitment: { reference, version },
  text,
  turnedTo,
}: {
  viewer: Viewer;
  commitment: CommitmentDetail;
  text: TextWithTranslations;
  /** Where in a long list of texts one is, for the way back: `&after=…`, `&from=…` or nothing. */
  turnedTo: string;
}) {
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const fields = translationFields(text, { t, terms, language });
  const request = { action: "translate", reference, version: String(version), key: randomUUID(), language };
  return (
    <FormOnDemand
      key={`${text.key}-${version}`}
      act={change}
      idPrefix=""
      hidden={{ ...request, of: text.key, page: turnedTo === "" ? "translations" : "translations-from" }}
      unsavedInput={{ owner: viewer.id, name: unsavedInputName(reference, "translate", text.key) }}
      words={await formWords(t("thereIsAProblem"))}
      labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
      className="mt-3 max-w-2xl space-y-5"
      groups={[{ legend: null, fields }]}
      buttons={{
        submit: t("edit.save"),
        again: t("sendAgain"),
        sending: t("sending"),
        cancel: {
          href: `/commitments/${reference}/translations${turnedTo.replace("&", "?")}#${text.key}`,
          text: t("cancel"),
        },
      }}
    />
  );
}
