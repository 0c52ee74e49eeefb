import { getTranslations } from "next-intl/server";
import type { FormField } from "@/components/forms/form-field";
import { listWaitingFiles } from "@/lib/commitments/evidence-files/queries";
import { ACCEPTED_EVIDENCE, MOST_EVIDENCE_BYTES } from "@/lib/files/evidence";
import type { FormContext } from "./action-form";
import { fileStepHref, waitingFileLabel } from "./evidence-file-step";

/** The file that is the evidence, or a copy of the page that the link leads to. */
export async function evidenceFileField(context: FormContext): Promise<FormField> {
  const { viewer, commitment, language, action, within, fileId } = context;
  const [t, waiting] = await Promise.all([getTranslations("evidenceFile"), listWaitingFiles(viewer, commitment.id)]);
  return {
    input: "sent-file",
    name: "evidenceFile",
    label: t("label"),
    hint: t("hint"),
    value: waiting.some(({ id }) => id === fileId) ? fileId : "",
    sendTo: `/evidence/file?of=${commitment.reference}`,
    page: { href: fileStepHref({ of: commitment.reference, do: action, in: within }), text: t("step") },
    accept: ACCEPTED_EVIDENCE,
    mostBytes: MOST_EVIDENCE_BYTES,
    waiting: waiting.map((file) => ({ value: file.id, label: waitingFileLabel(file, language) })),
    texts: {
      chosen: t("chosen"),
      none: t("none"),
      sending: t("sending"),
      checking: t("checking"),
      sent: t("sent"),
      wait: t("wait"),
      tooLarge: t("refusals.too-large"),
      lost: t("lost"),
    },
  };
}
