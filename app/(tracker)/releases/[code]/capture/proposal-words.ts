import { getLocale, getTranslations } from "next-intl/server";
import { deadlineText } from "@/app/(tracker)/commitments/[reference]/deadline-text";
import type { ProposalCardWords } from "@/components/releases/capture/proposal-card";
import { formatDate, formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { inOwnLanguage, markForeign } from "@/lib/localization/foreign-text";
import { localized, namesOf, sideName, titlesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import type { LikelyOwner } from "@/lib/releases/proposals/likely-owners";
import { isFilledIn, type ProposalDecision } from "@/lib/releases/proposals/proposal";
import type { Capture, Choices, ProposalToShow } from "@/lib/releases/proposals/queries";
import { type Kind, kinds } from "@/lib/vocabulary/commitments";

/** Whether what is said now is stronger than before. */
export function strengthChange(from: Kind, to: Kind): "up" | "down" | "same" {
  if (from === to) return "same";
  return kinds.indexOf(to) < kinds.indexOf(from) ? "up" : "down";
}

/** What a proposal's card says, in the reader's language. */
export async function proposalWords(capture: Capture, choices: Choices, likely: Map<string, LikelyOwner[]>) {
  const [t, terms, language] = await Promise.all([getTranslations("capture"), getTranslations("terms"), getLocale()]);
  const total = capture.proposals.length;
  const sector = (code: string | null) => {
    const found = choices.sectors.find((each) => each.code === code);
    return found ? localized(namesOf(found), "ru", language).text : null;
  };
  const organisation = (id: string) => {
    const found = choices.organisations.find((each) => each.id === id);
    return found ? inOwnLanguage(localized(namesOf(found), found.original, language)) : null;
  };

  function deadline({ deadlineQuote, deadlineEdtf, deadlineBasis }: ProposalToShow): string | null {
    const read = deadlineText(deadlineEdtf, language);
    if (!read)
      return deadlineQuote ? t("deadlineUnread", { words: markForeign(deadlineQuote, capture.language) }) : null;
    if (!deadlineQuote || !deadlineBasis) return t("deadlineSet", { deadline: read });
    const basis =
      deadlineBasis === "relative_to_release"
        ? t("fromPublication", { date: formatDate(capture.publishedOn, language) })
        : terms(`basis.${deadlineBasis}`);
    return t("deadlineRead", { words: markForeign(deadlineQuote, capture.language), deadline: read, basis });
  }

  function standing({ proposal: { reportInterval: days } }: ProposalToShow): string | null {
    return days === null ? null : t("standingRead", { days });
  }

  function merge({ kind, proposal }: ProposalToShow): string | null {
    const into = proposal.mergeInto;
    if (!into || kind === null) return null;
    const title = inOwnLanguage(localized(titlesOf(into), into.original, language));
    const named = { reference: into.reference, title };
    if (proposal.decision === "undecided" && proposal.changedBy === null) return t("correct.wasIn", named);
    if (proposal.decision !== "merge") return t("notJoined", named);
    return t("mergesInto", {
      reference: into.reference,
      title,
      from: terms(`kind.${into.kind}`),
      to: terms(`kind.${kind}`),
      change: strengthChange(into.kind, kind),
    });
  }

  function filled({ kind, proposal }: ProposalToShow): string | null {
    const isEntered = proposal.decision === "accept" || proposal.decision === "undecided";
    return kind !== null && !isEntered && isFilledIn(proposal) ? t("filledUnused") : null;
  }

  /** The decision says "context" already, as long as nobody has taken it back. */
  function leftOut(reason: string, decision: ProposalDecision): string {
    const words = t(`leftOut.${reason}` as Parameters<typeof t>[0]);
    return decision === "context" ? words : t("contextBecause", { reason: words });
  }

  return (proposed: ProposalToShow, number: number): ProposalCardWords => {
    const { proposal, kind } = proposed;
    const reason = proposal.leftOut;
    const sectorName = sector(proposal.sectorCode);
    const owners = proposal.owners.length > 0 ? [] : (likely.get(proposal.sectorCode ?? "") ?? []);
    const named = owners.flatMap(({ organisationId }) => organisation(organisationId) ?? []);
    return {
      reader: language,
      label: t("item", {
        number: String(number),
        total: String(total),
        decision: t(`decisions.${proposal.decision}`),
      }),
      decision: (decision) => t(`decisions.${decision}`),
      kind: kind ? terms(`kind.${kind}`) : reason ? leftOut(reason, proposal.decision) : "",
      saidBy:
        proposed.statedBy.length > 0
          ? t("saidBy", {
              sides: inARow(
                proposed.statedBy.map((side) => sideName(side, language)),
                language,
                ", ",
              ),
            })
          : null,
      deadline: kind ? deadline(proposed) : null,
      standing: kind ? standing(proposed) : null,
      sector: sectorName ? t("sector", { sector: sectorName }) : null,
      owners: named.length > 0 ? t("likelyOwner", { owners: inARow(named, language, "; ") }) : null,
      why:
        proposed.cues.length > 0
          ? t("why", {
              cues: inARow(
                proposed.cues.map((cue) => t("cue", { words: markForeign(cue, capture.language) })),
                language,
                ", ",
              ),
            })
          : null,
      merge: merge(proposed),
      filled: filled(proposed),
      changed: proposal.changedBy
        ? t("changedBy", {
            person: personName(proposal.changedBy, language, terms("erasedPerson")),
            when: formatInstant(proposal.changedAt, env().timeZone, language),
          })
        : null,
      buttons: {
        accept: proposal.decision === "merge" ? t("buttons.acceptOwn") : t("buttons.accept"),
        reject: t("buttons.reject"),
        context: t("buttons.context"),
        undecided: t("buttons.undecided"),
        edit: t("buttons.edit"),
        merge: t("buttons.merge"),
        joinAgain: t("buttons.joinAgain"),
        makeItem: t("buttons.makeItem"),
      },
    };
  };
}
