import { organisationNames } from "@/lib/commitments/organisation-names";
import type { Transaction } from "@/lib/db";
import { namesOf, shortNamesOf, titlesOf } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";
import { standingDecision } from "../agenda-columns-queries";
import type { NamedOrganisation } from "../review";
import type { MinutesContent } from "./content";

const titles = { titleKk: true, titleRu: true, titleEn: true, titleJa: true, original: true } as const;

/** What the minutes of a review say as it stands: of every item, whoever reads it later. */
export async function readMinutesContent(
  client: Pick<Transaction, "review" | "$queryRaw">,
  reviewId: string,
): Promise<MinutesContent> {
  const review = await client.review.findUniqueOrThrow({
    where: { id: reviewId },
    select: {
      number: true,
      startedAt: true,
      finishedAt: true,
      attendees: {
        orderBy: { userId: "asc" },
        select: { userId: true, present: true, user: { select: { organisation: organisationNames } } },
      },
      agenda: {
        orderBy: { position: "asc" },
        select: {
          position: true,
          commitmentId: true,
          state: true,
          note: true,
          noteIn: true,
          daysLate: true,
          deadlineEdtf: true,
          decisions: standingDecision,
          commitment: { select: { reference: true, ...titles, marking: true, lead: organisationNames } },
        },
      },
    },
  });
  if (!review.startedAt || !review.finishedAt) throw new Error("Only a review that was held has minutes.");
  return {
    format: 1,
    number: review.number,
    startedAt: review.startedAt.toISOString(),
    finishedAt: review.finishedAt.toISOString(),
    chairIds: await readChairs(client, reviewId),
    attendees: review.attendees.map(({ userId, present, user }) => ({
      personId: userId,
      organisation: organisation(user.organisation),
      isPresent: present,
    })),
    items: review.agenda.map(({ commitment, decisions: [decision], ...item }) => ({
      position: item.position,
      commitmentId: item.commitmentId,
      reference: commitment.reference,
      titles: titlesOf(commitment),
      original: commitment.original,
      marking: commitment.marking,
      lead: organisation(commitment.lead),
      daysLate: item.daysLate,
      deadline: item.deadlineEdtf,
      note: words(item.note, item.noteIn),
      decision: decision
        ? {
            type: decision.type,
            words: words(decision.text, decision.textIn),
            outcome: decision.outcome,
            level: decision.controlLevel,
            organisation: organisation(decision.organisation),
            due: decision.dueEdtf,
            isProposal: decision.proposalId !== null,
            byId: decision.author.id,
          }
        : null,
      isParked: item.state === "parked",
    })),
  };
}

/** As history tells: the review's row knows the last one alone. */
async function readChairs(client: Pick<Transaction, "$queryRaw">, reviewId: string): Promise<string[]> {
  const chain = `review:${reviewId}`;
  const found = await client.$queryRaw<{ chair: string }[]>`
    SELECT e.payload::jsonb ->> 'chairId' AS chair FROM audit_event e
    WHERE e.chain = ${chain} AND e.kind IN ('review_started', 'chair_taken') ORDER BY e.seq`;
  return found.map(({ chair }) => chair);
}

function organisation(named: NamedOrganisation | null) {
  return named && { full: namesOf(named), short: shortNamesOf(named), original: named.original };
}

function words(text: string | null, language: Language | null) {
  return text !== null && language !== null ? { text, in: language } : null;
}
