import { z } from "zod";
import { outcomes } from "@/lib/vocabulary/commitments";
import { languages } from "@/lib/vocabulary/languages";
import { markings } from "@/lib/vocabulary/markings";
import { controlLevels } from "@/lib/vocabulary/people";
import { reviewDecisionTypes } from "@/lib/vocabulary/reviews";

const language = z.enum(languages);
const names = z.strictObject({
  kk: z.string().nullable(),
  ru: z.string().nullable(),
  en: z.string().nullable(),
  ja: z.string().nullable(),
});
const organisation = z.strictObject({ full: names, short: names, original: language });
const words = z.strictObject({ text: z.string(), in: language });
/** A deadline as EDTF. */
const date = z.string();

const decision = z.strictObject({
  type: z.enum(reviewDecisionTypes),
  words: words.nullable(),
  /** Of a closing how it was closed, of an escalation to which level. */
  outcome: z.enum(outcomes).nullable(),
  level: z.enum(controlLevels).nullable(),
  /** Who answers for it, where that is not the lead. */
  organisation: organisation.nullable(),
  due: date.nullable(),
  /** Put to whoever may decide it: it was not yet done. */
  isProposal: z.boolean(),
  byId: z.uuid(),
});

const item = z.strictObject({
  /** № in the agenda. */
  position: z.int().positive(),
  commitmentId: z.uuid(),
  reference: z.string(),
  titles: names,
  original: language,
  marking: z.enum(markings).nullable(),
  lead: organisation.nullable(),
  /** As they were when it was decided. */
  daysLate: z.int().nullable(),
  deadline: date.nullable(),
  note: words.nullable(),
  decision: decision.nullable(),
  /** Put off by the chair; an item with neither was not reached. */
  isParked: z.boolean(),
});

/**
 * What the minutes of a review say, in no language of their own: whatever has four languages has them here, and people are named by their
 * ids, so that who is erased is gone from minutes too. Approved, it is kept as canonical JSON for ever: a change here must still read every
 * content that was ever approved, so add another `format`, never change this one. Source: docs/decisions/29-reviews.md.
 */
export const minutesContent = z.strictObject({
  format: z.literal(1),
  number: z.string(),
  /** When it began and ended, as instants. */
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** Who was in the chair, one after another. */
  chairIds: z.array(z.uuid()),
  /** `isPresent` is null where nobody said. */
  attendees: z.array(
    z.strictObject({ personId: z.uuid(), organisation: organisation.nullable(), isPresent: z.boolean().nullable() }),
  ),
  items: z.array(item),
});
export type MinutesContent = z.infer<typeof minutesContent>;
export type MinutesItem = MinutesContent["items"][number];

/** The minutes as one reader may read them. */
export type MinutesView = MinutesContent & {
  /** Only what concerns the reader's organisation, and not who was there. */
  isExtract: boolean;
  /** Items that the reader may not see. */
  leftOut: number;
};

/**
 * The minutes with those items alone that the reader sees. In an extract nobody is named who was there: what an executor gets says what was
 * decided of the own items, not who sat at the table nor what was said there. The numbers stay those of the agenda.
 */
export function seenMinutes(
  content: MinutesContent,
  { isExtract, commitmentIds }: { isExtract: boolean; commitmentIds: ReadonlySet<string> },
): MinutesView {
  const items = content.items
    .filter(({ commitmentId }) => commitmentIds.has(commitmentId))
    .map(isExtract ? unsaid : (one) => one);
  return {
    format: content.format,
    number: content.number,
    startedAt: content.startedAt,
    finishedAt: content.finishedAt,
    chairIds: isExtract ? [] : content.chairIds,
    attendees: isExtract ? [] : content.attendees,
    items,
    isExtract,
    leftOut: content.items.length - items.length,
  };
}

/** What was decided of it, without what was said; of what is only proposed no more than that it waits. */
function unsaid(item: MinutesItem): MinutesItem {
  const { decision } = item;
  if (!decision?.isProposal) return Object.assign({}, item, { note: null });
  const waits = { words: null, outcome: null, level: null, organisation: null, due: null };
  return Object.assign({}, item, { note: null, decision: Object.assign({}, decision, waits) });
}
