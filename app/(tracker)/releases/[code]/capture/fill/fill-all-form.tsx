import { getLocale, getTranslations } from "next-intl/server";
import { ChoiceField } from "@/components/forms/choice-field";
import { TextField } from "@/components/forms/text-field";
import { CaptureForm } from "@/components/releases/capture/capture-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { Viewer } from "@/lib/access/viewer";
import { destinations } from "@/lib/releases/proposals/proposal";
import { controlLevels } from "@/lib/vocabulary/people";
import { takeFormStep } from "../actions";
import { captureFormWords } from "../capture-form-words";

/** What is often the same for a whole release, filled in once. */
export async function FillAllForm({ viewer, release }: { viewer: Viewer; release: string }) {
  const [t, terms, language, words] = await Promise.all([
    getTranslations("capture.fill"),
    getTranslations("terms"),
    getLocale(),
    captureFormWords(),
  ]);
  return (
    <div className="mt-6">
      <Disclosure summary={t("all")}>
        <CaptureForm
          act={takeFormStep}
          hidden={{ step: "fillAll", release, language }}
          unsavedInput={{ owner: viewer.id, name: `capture/${release}/all` }}
          words={words}
          className="space-y-4"
        >
          <p className="text-meta text-muted">{t("allHint")}</p>
          <ChoiceField
            name="allDestination"
            label={t("allDestination")}
            options={[
              { value: "", label: t("noDestination") },
              ...destinations.map((value) => ({ value, label: t(`destinations.${value}`) })),
            ]}
          />
          <TextField name="allCompletionForm" label={terms("field.completionForm")} rows={2} />
          <ChoiceField
            name="allControlLevel"
            label={terms("field.level")}
            options={[
              { value: "", label: t("noLevel") },
              ...controlLevels.map((value) => ({ value, label: terms(`controlLevel.${value}`) })),
            ]}
          />
          <TextField name="allControlDate" label={terms("field.controlDeadline")} hint={t("controlDateHint")} />
          <Button type="submit" name="go" value="fill">
            {t("allButton")}
          </Button>
        </CaptureForm>
      </Disclosure>
    </div>
  );
}
