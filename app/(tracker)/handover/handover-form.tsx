import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formWords } from "@/app/forms/form-words";
import { organisationOptions } from "@/components/commitments/organisation-name";
import { personOptions } from "@/components/commitments/person-options";
import { countText, type Translations } from "@/components/commitments/translations";
import { Form } from "@/components/forms/form";
import type { FormField } from "@/components/forms/form-field";
import { FormFields } from "@/components/forms/form-fields";
import { TextField } from "@/components/forms/text-field";
import type { Viewer } from "@/lib/access/viewer";
import type { GiverToShow } from "@/lib/commitments/handover/item-queries";
import type { CappedCount } from "@/lib/commitments/list/queries";
import { handOver } from "./actions";
import { HandoverButtons } from "./handover-buttons";
import { ItemsProblem } from "./items-problem";

/** To whom and why, over the items: of an organisation to its successor, which is proposed; of a person to a colleague, or to nobody yet. */
export async function HandoverForm({
  viewer,
  giver: { organisation, person, successors, colleagues },
  total,
  translations: { language, conditions },
  children,
}: {
  viewer: Viewer;
  giver: GiverToShow;
  total: CappedCount;
  translations: Translations;
  children: ReactNode;
}) {
  const [t, commitment, common] = await Promise.all([
    getTranslations("handover"),
    getTranslations("commitment"),
    getTranslations("common"),
  ]);
  const proposed = successors.some(({ id }) => id === organisation.successorId) ? organisation.successorId : null;
  const toWhom: FormField = person
    ? {
        input: "choice",
        name: "personId",
        label: commitment("fields.successorId"),
        hint: colleagues.length === 0 ? t("noColleague") : undefined,
        value: "",
        options: [{ value: "", label: commitment("fields.nobody") }, ...personOptions(colleagues, language)],
      }
    : {
        input: "choice",
        name: "successorId",
        label: commitment("fields.successorId"),
        value: proposed ?? "",
        required: true,
        options: [{ value: "", label: commitment("fields.choose") }, ...organisationOptions(successors, language)],
      };
  const reason = { name: "reason", label: commitment("fields.reason"), required: true };
  return (
    <Form
      act={handOver}
      hidden={{
        organisationId: organisation.id,
        fromPersonId: person?.id ?? "",
        key: randomUUID(),
        language,
        ...(person ? { successorId: organisation.id } : {}),
      }}
      unsavedInput={{ owner: viewer.id, name: `handover/${organisation.code}/${person?.id ?? ""}` }}
      words={await formWords(common("problem"))}
      labels={{ [toWhom.name]: toWhom.label, [reason.name]: reason.label, items: t("items") }}
      className="mt-4 space-y-4 print:block!"
    >
      <div className="not-printed max-w-3xl space-y-4">
        <FormFields groups={[{ legend: null, fields: [toWhom] }]} />
        <TextField {...reason} rows={2} />
      </div>
      <HandoverButtons
        marked={t("submitMarked")}
        all={t("submitAll", { count: countText(conditions, total) })}
        sending={commitment("sending")}
      />
      <div id="items">
        <ItemsProblem />
        {children}
      </div>
    </Form>
  );
}
