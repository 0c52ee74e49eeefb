import { getLocale, getTranslations } from "next-intl/server";
import { proposedText } from "@/components/commitments/proposed-text";
import { ReferenceLink } from "@/components/commitments/reference-link";
import { LinkButton } from "@/components/ui/link-button";
import type { Viewer } from "@/lib/access/viewer";
import { carriedOutBy, mayDecide } from "@/lib/commitments/proposals";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { localized, namesOf } from "@/lib/localization/localized";
import { deadlineText } from "./deadline-text";
import { LastWord } from "./last-word";
import { reporterText } from "./reporter-text";

type Props = {
  viewer: Viewer;
  commitment: CommitmentDetail;
  translations: ReaderTranslations;
  /** The step whose form is open. */
  asked: string | undefined;
  within: string | undefined;
};

/** What is proposed and nobody has decided, by whom and why; whoever may decide it opens its form from here. */
export async function WaitingProposal({ viewer, commitment, translations, asked, within }: Props) {
  const { proposal, reference } = commitment;
  if (!proposal) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { lead, proposedBy, occurredAt, reason, reasonIn, supersededBy } = proposal;
  const value = lead
    ? localized(namesOf(lead), lead.original, language).text
    : deadlineText(proposal.controlEdtf, language);
  const on = formatDate(todayIn(env().timeZone, occurredAt), language);
  const by = reporterText({ ...proposal, author: proposedBy, onBehalf: false }, { t, terms, language });
  const action = carriedOutBy[proposal.decision];
  return (
    <LastWord
      id="waiting-proposal"
      heading={t("proposal.waits", { decision: proposedText(proposal, terms, language, value) })}
      byline={`${on} · ${by}`}
      language={language}
      of={shownAct(translations, { authorId: proposedBy.id, at: occurredAt }, { text: reason, textIn: reasonIn })}
      whole={{ href: "#history", text: t("inFullInHistory") }}
    >
      {supersededBy ? (
        <p className="text-meta">
          <ReferenceLink reference={supersededBy.reference} />
        </p>
      ) : null}
      {asked !== action && mayDecide(viewer, proposal, commitment) ? (
        <LinkButton
          look="primary"
          className="not-printed mt-2 mb-1 text-left"
          href={`/commitments/${reference}?do=${action}${within === undefined ? "" : `&in=${encodeURIComponent(within)}`}#act`}
        >
          {t("proposal.adopt")}
        </LinkButton>
      ) : null}
    </LastWord>
  );
}
