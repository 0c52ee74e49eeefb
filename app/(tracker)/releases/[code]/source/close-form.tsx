import { getTranslations } from "next-intl/server";
import { stepFormWords } from "@/app/(tracker)/releases/[code]/capture/step-form-words";
import { ChecksField } from "@/components/releases/capture/step-fields";
import { StepForm } from "@/components/releases/capture/step-form";
import { Button } from "@/components/ui/button";
import type { Viewer } from "@/lib/access/viewer";
import { close } from "./actions";

/** The way out for a text that should not have been brought in. What it gives up is said, and agreed to, first. */
export async function CloseForm({ viewer, code }: { viewer: Viewer; code: string }) {
  const [t, words] = await Promise.all([getTranslations("capture.mend"), stepFormWords()]);
  return (
    <section aria-labelledby="close" className="not-printed mt-10 border-hairline border-t pt-6">
      <h2 id="close" className="text-section">
        {t("closeHeading")}
      </h2>
      <p className="mb-3">{t("closeLead")}</p>
      <StepForm
        act={close}
        hidden={{ step: "close", release: code }}
        unsavedInput={{ owner: viewer.id, name: `release/${code}/close` }}
        words={words}
        className="space-y-3"
      >
        <ChecksField
          name="agreed"
          label={t("closeConfirm")}
          options={[{ value: "yes", label: t("closeAgreed") }]}
          chosen={[]}
        />
        <Button type="submit">{t("closeButton")}</Button>
      </StepForm>
    </section>
  );
}
