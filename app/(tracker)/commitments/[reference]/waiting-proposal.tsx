import { getLocale, getTranslations } from "next-intl/server";
import { ReferenceLink } from "@/components/commitments/reference-link";
import { LinkButton } from "@/components/ui/link-button";
import type { Viewer } from "@/lib/access/viewer";
import { carriedOutBy, mayDecide } from "@/lib/commitments/proposals";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { ReaderTranslations } from "@/lib/commitments/translations/shown-text";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { LastWord } from "./last-word";
import { proposalWords } from "./proposal-words";

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
  const { occurredAt, supersededBy } = proposal;
  const on = formatDate(todayIn(env().timeZone, occurredAt), language);
  const { what, by, of } = proposalWords(proposal, translations, { t, terms, language });
  const action = carriedOutBy[proposal.decision];
  return (
    <LastWord
      id="waiting-proposal"
      heading={what}
      byline={`${on} · ${by}`}
      language={language}
      of={of}
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
