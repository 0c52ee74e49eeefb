import { getTranslations } from "next-intl/server";
import { captureFormWords } from "@/app/(tracker)/releases/[code]/capture/capture-form-words";
import { ChecksField } from "@/components/forms/checks-field";
import { CaptureForm } from "@/components/releases/capture/capture-form";
import { Button } from "@/components/ui/button";
import type { Viewer } from "@/lib/access/viewer";
import { close } from "./actions";

/** The way out for a text that should not have been brought in. What it gives up is said, and agreed to, first. */
export async function CloseForm({ viewer, code }: { viewer: Viewer; code: string }) {
  const [t, words] = await Promise.all([getTranslations("capture.editSource"), captureFormWords()]);
  return (
    <section aria-labelledby="close" className="not-printed mt-10 border-hairline border-t pt-6">
      <h2 id="close" className="text-section">
        {t("closeHeading")}
      </h2>
      <p className="mb-3">{t("closeLead")}</p>
      <CaptureForm
        act={close}
        hidden={{ step: "close", release: code }}
        unsavedInput={{ owner: viewer.id, name: `release/${code}/close` }}
        words={words}
        className="space-y-3"
      >
        <ChecksField name="agreed" label={t("closeConfirm")} options={[{ value: "yes", label: t("closeAgreed") }]} />
        <Button type="submit">{t("closeButton")}</Button>
      </CaptureForm>
    </section>
  );
}
