import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/app/forms/form-words";
import { Form } from "@/components/forms/form";
import { FormButtons } from "@/components/forms/form-buttons";
import { approve } from "./actions";

/** For a head: the minutes as they stand here, for good. */
export async function ApprovalForm({
  minutes: { number, version, sha256 },
}: {
  minutes: { number: string; version: number; sha256: string };
}) {
  const [t, commitment, common, language] = await Promise.all([
    getTranslations("minutes"),
    getTranslations("commitment"),
    getTranslations("common"),
    getLocale(),
  ]);
  return (
    <Form
      act={approve}
      hidden={{ number, version: String(version), sha256, key: randomUUID(), language }}
      unsavedInput={null}
      words={await formWords(common("problem"))}
      className="mb-5 space-y-2"
    >
      <p className="max-w-prose text-muted">{t("approveHint")}</p>
      <FormButtons
        submit={t("approve")}
        again={commitment("sendAgain")}
        sending={commitment("sending")}
        cancel={null}
      />
    </Form>
  );
}
