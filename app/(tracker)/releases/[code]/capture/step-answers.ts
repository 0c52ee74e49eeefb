import { getLocale, getTranslations } from "next-intl/server";
import { deadlineText } from "@/app/(tracker)/commitments/[reference]/deadline-text";
import { problemSentence, readForm } from "@/app/form-answers";
import type { Viewer } from "@/lib/access/viewer";
import type { FormState } from "@/lib/forms/form-state";
import type { Refusal } from "@/lib/forms/result";
import { markForeign } from "@/lib/localization/foreign-text";
import { localized, namesOf } from "@/lib/localization/localized";
import type { StepDetails } from "@/lib/releases/proposals/change-proposal";
import { namesOfOrganisations } from "@/lib/releases/proposals/likely-owners-queries";
import { firstTitle } from "@/lib/releases/proposals/proposal";
import { getProposalNow } from "@/lib/releases/proposals/queries";
import { inOwnLanguage } from "./proposal-words";

/** Fields of which a form may send several. */
const severalOf = ["statedBy", "leads", "coExecutors", "only"];

/** A submitted form as the schemas of capture take it. */
export const fieldsWithLists = (form: unknown) => readForm(form, severalOf).given;

/** The sentence for a step that was only pressed: a problem's key or a refusal, as the address carries it. */
export async function refusalSentence(why: string, person: string): Promise<string> {
  const t = await getTranslations("capture.refusals");
  const refusal = why as Parameters<typeof t>[0];
  return t.has(refusal) ? t(refusal, { person: markForeign(person) }) : problemSentence("capture", why);
}

/** Why a step was refused; of a conflict with what is there now, and the version to send the form with again. */
export async function refusedStep(
  viewer: Viewer,
  values: Record<string, string>,
  refusal: Refusal,
  details: StepDetails | undefined,
): Promise<FormState> {
  if (details?.problem) {
    const sentence = await problemSentence("capture", details.problem);
    return details.field
      ? { kind: "invalid", values, errors: { [details.field]: sentence } }
      : { kind: "refused", values, message: sentence };
  }
  const t = await getTranslations("capture.refusals");
  const message = t(refusal, { person: markForeign(details?.changedBy ?? "") });
  if (refusal !== "conflict") return { kind: "refused", values, message };
  const { release = "", statementId = "" } = values;
  const now = await proposalInWords(viewer, release, statementId);
  if (!now) return { kind: "refused", values, message };
  const request = { version: now.version, key: "" };
  return { kind: "refused", values, message, now: { request, summary: "", since: now.lines } };
}

/** A proposal as it is now, a line for each thing one may have wanted to change. */
async function proposalInWords(viewer: Viewer, code: string, statementId: string) {
  const [proposed, t, terms, language] = await Promise.all([
    getProposalNow(viewer, code, statementId),
    getTranslations("capture"),
    getTranslations("terms"),
    getLocale(),
  ]);
  if (!proposed) return null;
  const { proposal } = proposed;
  const { completionForm: form, completionIn } = proposal;
  const title = firstTitle(proposal, language);
  const known = await namesOfOrganisations(
    viewer,
    proposal.owners.map(({ organisationId }) => organisationId),
  );
  const named = (role: "lead" | "co_executor") =>
    proposal.owners
      .filter((each) => each.role === role)
      .flatMap(({ organisationId }) => known.find(({ id }) => id === organisationId) ?? [])
      .map((each) => inOwnLanguage(localized(namesOf(each), each.original, language)))
      .join("; ");
  const line = (name: string, value: string | null | undefined) => (value ? [`${name}: ${value}`] : []);
  const lines = [
    ...line(t("decisionLabel"), t(`decisions.${proposal.decision}`)),
    ...line(terms("field.kind"), proposed.kind && terms(`kind.${proposed.kind}`)),
    ...line(terms("field.quote"), markForeign(proposed.quote)),
    ...line(t("fields.title"), title && markForeign(title.text, title.language)),
    ...line(terms("field.promisedDeadline"), deadlineText(proposed.deadlineEdtf, language)),
    ...line(t("fill.destination"), proposed.kind && t(`fill.destinations.${proposal.destination}`)),
    ...line(terms("field.lead"), named("lead")),
    ...line(terms("field.coExecutors"), named("co_executor")),
    ...line(terms("field.completionForm"), form && markForeign(form, completionIn ?? undefined)),
    ...line(terms("field.level"), proposal.controlLevel && terms(`controlLevel.${proposal.controlLevel}`)),
    ...line(terms("field.controlDeadline"), deadlineText(proposal.controlEdtf, language)),
  ];
  return { version: proposal.version, lines };
}
