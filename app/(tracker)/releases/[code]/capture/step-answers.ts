import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { deadlineText } from "@/app/(tracker)/commitments/[reference]/deadline-text";
import { problemSentence } from "@/app/forms/problem-sentence";
import { refusalSentence, refusedState, type WhatIsNow } from "@/app/forms/states";
import type { Viewer } from "@/lib/access/viewer";
import type { FormState, Values } from "@/lib/forms/form-state";
import { isProblem, problems } from "@/lib/forms/problems";
import { readForm } from "@/lib/forms/read-form";
import { type Refusal, refusals } from "@/lib/forms/result";
import { inOwnLanguage, markForeign } from "@/lib/localization/foreign-text";
import { localized, namesOf } from "@/lib/localization/localized";
import type { PersonNames } from "@/lib/localization/person-name";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { namesOfOrganisations } from "@/lib/releases/proposals/likely-owners-queries";
import { firstTitle } from "@/lib/releases/proposals/proposal";
import { getProposalNow } from "@/lib/releases/proposals/queries";
import type { RefusalDetails } from "@/lib/writes/write";

/** Fields of which a form may send several. */
const severalOf = ["statedBy", "leads", "coExecutors", "only"];

/** A submitted form as the schemas of capture take it, and as it is shown again. */
export const readStepForm = (form: unknown) => readForm(form, severalOf);

/** Why a step that was only pressed was not done, as the address carries it. */
export const whyRefused = z.enum([...problems, ...refusals]);

export function refusedInWords(why: z.infer<typeof whyRefused>, person: PersonNames | null): Promise<string> {
  return isProblem(why) ? problemSentence(why) : refusalSentence("capture", why, person);
}

/** Why a step was refused; of a conflict with what is there now. */
export function refusedStep(
  viewer: Viewer,
  values: Values,
  result: { refusal: Refusal; details?: RefusalDetails },
): Promise<FormState> {
  const { release = "", statementId = "" } = values;
  return refusedState("capture", values, result, () => proposalInWords(viewer, release, statementId));
}

/** A proposal as it is now, a line for each thing one may have wanted to change. */
async function proposalInWords(viewer: Viewer, code: string, statementId: string): Promise<WhatIsNow | null> {
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
    inARow(
      proposal.owners
        .filter((each) => each.role === role)
        .flatMap(({ organisationId }) => known.find(({ id }) => id === organisationId) ?? [])
        .map((each) => inOwnLanguage(localized(namesOf(each), each.original, language))),
      language,
      "; ",
    );
  const line = (name: string, value: string | null | undefined) =>
    value ? [`${name}${labelEnd(language)}${value}`] : [];
  const lines = [
    ...line(t("decisionLabel"), t(`decisions.${proposal.decision}`)),
    ...line(terms("field.kind"), proposed.kind && terms(`kind.${proposed.kind}`)),
    ...line(terms("field.quote"), markForeign(proposed.quote)),
    ...line(t("fields.title"), title && markForeign(title.text, title.language)),
    ...line(terms("field.promisedDeadline"), deadlineText(proposed.deadlineEdtf, language)),
    ...line(
      t("fill.destination"),
      proposed.kind && proposal.destination && t(`fill.destinations.${proposal.destination}`),
    ),
    ...line(terms("field.lead"), named("lead")),
    ...line(terms("field.coExecutors"), named("co_executor")),
    ...line(terms("field.completionForm"), form && markForeign(form, completionIn ?? undefined)),
    ...line(terms("field.level"), proposal.controlLevel && terms(`controlLevel.${proposal.controlLevel}`)),
    ...line(terms("field.controlDeadline"), deadlineText(proposal.controlEdtf, language)),
  ];
  return { version: proposal.version, heading: t("changedSince"), lines };
}
