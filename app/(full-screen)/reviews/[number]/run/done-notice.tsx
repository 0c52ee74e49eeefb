import { getTranslations } from "next-intl/server";
import { problemSentence } from "@/app/forms/problem-sentence";
import { refusalSentence } from "@/app/forms/states";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { ForgetUnsavedInput } from "@/components/forms/forget-unsaved-input";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { decisionTexts } from "@/components/reviews/decision-texts";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import { isProblem } from "@/lib/forms/problems";
import { refusals } from "@/lib/forms/result";
import { personName } from "@/lib/localization/person-name";
import type { ReviewPage } from "@/lib/reviews/review";
import { draftOf } from "./draft-of";

type Asked = { done?: number | undefined; did?: string | undefined; why?: string | undefined };

/** What came of the last step, told from the agenda and not from the address; or why it was refused, and who is in the chair now. */
export async function DoneNotice({ viewer, review, asked }: { viewer: Viewer; review: ReviewPage; asked: Asked }) {
  const [t, translations] = await Promise.all([getTranslations("reviews"), getCommitmentTranslations()]);
  const { number, agenda, chair, may } = review;
  const row = agenda.find(({ position }) => position === asked.done);
  if (asked.did === "refused") {
    return (
      <div className="mb-4">
        <Notice tone="failure" role="alert">
          <MultilingualSentence text={await whyRefused()} language={translations.language} />
        </Notice>
      </div>
    );
  }
  const isAllDone = may.run && agenda.every(({ state }) => state !== "waiting");
  const sentence = row && told();
  const forgotten = row?.decision?.type ?? (asked.did === "noted" ? "note" : null);
  return (
    <>
      {sentence || isAllDone ? (
        <div className="review-told">
          <Notice tone="done" role="status">
            {sentence}
            {isAllDone ? (
              <p>
                {t("allDone")} <a href={`/reviews/${number}#finish`}>{t("toFinish")}</a>
              </p>
            ) : null}
          </Notice>
        </div>
      ) : null}
      {row && forgotten && asked.did !== "undone" ? (
        <ForgetUnsavedInput
          key={`${row.id} ${forgotten}`}
          owner={viewer.id}
          name={draftOf(number, row.position, forgotten)}
        />
      ) : null}
    </>
  );

  function told() {
    const position = String(row?.position ?? "");
    if (asked.did === "undone" && row?.state === "waiting") return t("takenBack", { position });
    if (asked.did === "parked" && row?.state === "parked") return t("parkedNow", { position });
    if (asked.did === "noted" && row?.note) return t("noted");
    if (asked.did !== "decided" || !row?.decision) return null;
    const { what, when, who } = decisionTexts(row.decision, translations, t("asProposal"));
    return t("recorded", { position, decision: [what, when, who].filter(Boolean).join(" · ") });
  }

  async function whyRefused(): Promise<string> {
    if (asked.why === "not_chair" && chair) {
      return t("notYours", { person: personName(chair, translations.language, translations.terms("erasedPerson")) });
    }
    if (asked.why && isProblem(asked.why)) return problemSentence(asked.why);
    const refusal = refusals.find((one) => one === asked.why) ?? "not-allowed-from-here";
    return refusalSentence("review", refusal, chair);
  }
}
