import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { formWords } from "@/app/forms/form-words";
import { WholeForm } from "@/components/forms/whole-form";
import type { Viewer } from "@/lib/access/viewer";
import type { ReviewPage } from "@/lib/reviews/review";
import { add } from "./actions";

/** One more item for the agenda, found by its number or by words. */
export async function AddItem({ viewer, review: { number, version } }: { viewer: Viewer; review: ReviewPage }) {
  const [t, commitments, common] = await Promise.all([
    getTranslations("reviews"),
    getTranslations("commitment"),
    getTranslations("common"),
  ]);
  const label = t("fields.add");
  return (
    <div className="not-printed mt-6">
      <WholeForm
        key={version}
        act={add}
        hidden={{ number, version: String(version), key: randomUUID() }}
        unsavedInput={{ owner: viewer.id, name: `review/${number}/add` }}
        words={await formWords(common("problem"))}
        labels={{ reference: label }}
        className="max-w-2xl space-y-3"
        groups={[
          {
            legend: null,
            fields: [
              {
                input: "commitment",
                name: "reference",
                label,
                hint: commitments("fields.byNumberOrWords"),
                required: true,
                texts: { found: commitments("fields.found"), nothing: commitments("fields.nothingFound") },
              },
            ],
          },
        ]}
        buttons={{
          submit: t("addItem"),
          again: commitments("sendAgain"),
          sending: commitments("sending"),
          cancel: null,
        }}
      />
    </div>
  );
}
