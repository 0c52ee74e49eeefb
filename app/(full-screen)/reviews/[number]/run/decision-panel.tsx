import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { reasonField } from "@/app/(tracker)/commitments/[reference]/action-forms/fields";
import { formWords } from "@/app/forms/form-words";
import { problemSentence } from "@/app/forms/problem-sentence";
import type { FormField } from "@/components/forms/form-field";
import { DecisionForm } from "@/components/reviews/decision-form";
import type { Viewer } from "@/lib/access/viewer";
import { proposalFor } from "@/lib/commitments/proposals";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Problem } from "@/lib/forms/problems";
import { levelAbove } from "@/lib/reviews/decisions";
import type { RunItem } from "@/lib/reviews/item-queries";
import type { AgendaRow, ReviewPage } from "@/lib/reviews/review";
import type { ReviewDecisionType } from "@/lib/vocabulary/reviews";
import { decide } from "./actions";
import { decisionFields } from "./decision-fields";
import { draftOf } from "./draft-of";

/** The form of the decision that was chosen, or why it can't be made; of a note, the note. */
export async function DecisionPanel({
  viewer,
  review: { number, version },
  row,
  item,
  commitment,
  today,
  open,
  closeHref,
}: {
  viewer: Viewer;
  review: ReviewPage;
  row: AgendaRow;
  item: RunItem;
  commitment: CommitmentDetail;
  today: CalendarDate;
  open: ReviewDecisionType | "note" | "undo";
  closeHref: string;
}) {
  const [t, terms, commitments, common, language] = await Promise.all([
    getTranslations("reviews"),
    getTranslations("terms"),
    getTranslations("commitment"),
    getTranslations("common"),
    getLocale(),
  ]);
  const possible = item.possible.find(({ type }) => type === open);
  const isDecision = open !== "note" && open !== "undo";
  const refused = whyNot();
  const head = (
    <div className="decision-head">
      <h2 className="text-section">
        {open === "note" ? t("fields.note") : open === "undo" ? t("undo") : terms(`reviewDecision.${open}`)}
      </h2>
      {possible?.how === "propose" && refused === null ? <p className="text-muted">{t("youPropose")}</p> : null}
      {open === "undo" && item.undo ? <p className="text-muted">{undone(item.undo)}</p> : null}
      {open === "escalate" && possible?.how ? <p className="text-muted">{escalation()}</p> : null}
      <a href={closeHref} data-stay data-key="Escape" className="ml-auto text-meta">
        {t("closeForm")}
      </a>
      <span className="text-meta text-muted max-md:hidden">
        <kbd className="font-mono">Ctrl+Enter</kbd> · <kbd className="font-mono">Esc</kbd>
      </span>
    </div>
  );
  if (refused) {
    return (
      <>
        {head}
        <p role="status" className="decision-head">
          {await problemSentence(refused)}
        </p>
      </>
    );
  }
  const fields = await fieldsOf();
  const submit = isDecision ? t(possible?.how === "propose" ? "recordProposal" : "record") : t(`send.${open}`);
  return (
    <>
      {head}
      <DecisionForm
        key={`${row.id}-${open}-${version}`}
        act={decide}
        hidden={{
          type: open,
          number,
          position: String(open === "undo" ? item.undo?.position : row.position),
          version: String(version),
          commitmentVersion: String(commitment.version),
          key: randomUUID(),
          language,
        }}
        unsavedInput={{ owner: viewer.id, name: draftOf(number, row.position, open) }}
        words={await formWords(common("problem"))}
        labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
        className="decision-form"
        groups={[{ legend: null, fields: firstFocused(fields) }]}
        buttons={{
          submit,
          again: commitments("sendAgain"),
          sending: commitments("sending"),
          cancel: { href: closeHref, text: common("cancel") },
        }}
      />
    </>
  );

  async function fieldsOf(): Promise<FormField[]> {
    const isProposal = possible?.how === "propose";
    const proposal = proposalFor(viewer, commitment, "extend");
    const context = { viewer, commitment, today, language, t: commitments, terms, reviews: t, isProposal, proposal };
    if (open === "note") return [{ input: "long", name: "note", label: t("fields.note"), value: row.note ?? "" }];
    if (open === "undo") return [Object.assign(reasonField(context), { value: t("undoReason") })];
    return decisionFields[open](context);
  }

  function whyNot(): Problem | null {
    if (open === "note") return null;
    if (open === "undo") return item.undo ? item.undo.reason : "nothing_to_undo";
    return row.state === "decided" ? "already_decided" : (possible?.reason ?? null);
  }

  function undone({ position, type }: NonNullable<RunItem["undo"]>): string {
    if (type === "park") return t("parkedNow", { position: String(position) });
    return t("recorded", { position: String(position), decision: terms(`reviewDecision.${type}`) });
  }

  function escalation(): string {
    const { controlLevel } = commitment;
    const above = levelAbove(controlLevel);
    if (!controlLevel || !above) return "";
    return t("escalateTo", { from: terms(`controlLevel.${controlLevel}`), to: terms(`controlLevel.${above}`) });
  }
}

/** Whoever pressed a key goes on with the first field. */
function firstFocused([first, ...others]: FormField[]): FormField[] {
  return first ? [Object.assign({}, first, { focused: true }), ...others] : [];
}
