import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/app/forms/form-words";
import { WholeForm } from "@/components/forms/whole-form";
import type { Viewer } from "@/lib/access/viewer";
import type { ReviewPage } from "@/lib/reviews/review";
import { attendeeOptions } from "../attendee-options";
import { finish } from "./actions";

/** Who was there, and what is left; then the minutes can be made. */
export async function FinishForm({ viewer, review }: { viewer: Viewer; review: ReviewPage }) {
  const [t, commitments, common, language] = await Promise.all([
    getTranslations("reviews"),
    getTranslations("commitment"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { number, version, attendees, items, decided, parked } = review;
  const left = items - decided - parked;
  // Nobody is said to have been there by the form: what nobody says stays unsaid in the minutes.
  const said = (isPresent: boolean) => attendees.filter(({ present }) => present === isPresent).map(({ id }) => id);
  const options = attendeeOptions(attendees, language);
  return (
    <section aria-labelledby="finish" className="not-printed mt-8 border-hairline border-t pt-4">
      <h2 id="finish" tabIndex={-1} className="text-section">
        {t("finish.heading")}
      </h2>
      <p className="text-muted">{t("finish.lead")}</p>
      {left > 0 ? <p className="font-medium">{t("finish.left", { count: left })}</p> : null}
      <WholeForm
        act={finish}
        hidden={{ number, version: String(version), key: randomUUID() }}
        unsavedInput={{ owner: viewer.id, name: `review/${number}/finish` }}
        words={await formWords(common("problem"))}
        className="mt-3 max-w-3xl space-y-4"
        groups={[
          {
            legend: null,
            fields: [
              {
                input: "checks",
                name: "present",
                label: t("finish.present"),
                value: said(true).join(","),
                options,
              },
              { input: "checks", name: "absent", label: t("finish.absent"), value: said(false).join(","), options },
            ],
          },
        ]}
        buttons={{
          submit: t("finish.submit"),
          again: commitments("sendAgain"),
          sending: commitments("sending"),
          cancel: { href: `/reviews/${number}/run`, text: t("goOn") },
        }}
      />
    </section>
  );
}
