import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/app/forms/form-words";
import type { FormField } from "@/components/forms/form-field";
import { WholeForm } from "@/components/forms/whole-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { Viewer } from "@/lib/access/viewer";
import { listPossibleAttendees } from "@/lib/reviews/people-queries";
import type { ReviewPage } from "@/lib/reviews/review";
import { planFields } from "../plan-fields";
import { change } from "./actions";

/** Changes when a review is held and who is invited, or calls it off, before it begins. */
export async function ChangePlan({ viewer, review }: { viewer: Viewer; review: ReviewPage }) {
  const [t, commitments, common, language, people] = await Promise.all([
    getTranslations("reviews"),
    getTranslations("commitment"),
    getTranslations("common"),
    getLocale(),
    listPossibleAttendees(viewer),
  ]);
  const { number, version, heldOn, minutesPerItem } = review;
  const attendees = review.attendees.map(({ id }) => id);
  const words = await formWords(common("problem"));
  const plan = planFields({ heldOn, minutesPerItem, attendees }, people, { t, commitments, language });
  const reason: FormField = { input: "text", name: "reason", label: commitments("fields.reason"), required: true };
  const request = { number, version: String(version), key: randomUUID() };
  const forms = [
    { name: "plan", summary: t("changePlan"), fields: plan, submit: common("save"), hidden: request },
    { name: "cancel", summary: t("callOff"), fields: [reason], submit: t("callOff"), hidden: { ...request, language } },
  ];
  return (
    <div className="not-printed mt-6 space-y-3">
      {forms.map(({ name, summary, fields, submit, hidden }) => (
        <Disclosure key={name} summary={summary}>
          <WholeForm
            key={version}
            act={change}
            hidden={hidden}
            unsavedInput={{ owner: viewer.id, name: `review/${number}/${name}` }}
            idPrefix={`${name}-`}
            words={words}
            labels={Object.fromEntries(fields.map((field) => [field.name, field.label]))}
            className="max-w-2xl space-y-4"
            groups={[{ legend: null, fields }]}
            buttons={{
              submit,
              again: commitments("sendAgain"),
              sending: commitments("sending"),
              cancel: null,
            }}
          />
        </Disclosure>
      ))}
    </div>
  );
}
