import { z } from "zod";
import type { Prisma } from "@/lib/generated/prisma/client";
import { personNames } from "@/lib/localization/person-name";
import { kinds } from "@/lib/vocabulary/commitments";
import { languages } from "@/lib/vocabulary/languages";
import { controlLevels } from "@/lib/vocabulary/people";

/** What a statement says, and where. */
export const statementSelect = {
  id: true,
  spanStart: true,
  spanEnd: true,
  quote: true,
  prefix: true,
  suffix: true,
  judgement: true,
  kind: true,
  statedBy: true,
  cues: true,
  deadlineQuote: true,
  deadlineEdtf: true,
  deadlineBasis: true,
} satisfies Prisma.StatementSelect;

/** Everything a person may change of a proposal, and who did so last. */
export const proposedStatementSelect = {
  ...statementSelect,
  deadlinePrecision: true,
  proposal: {
    select: {
      decision: true,
      leftOut: true,
      parties: true,
      titleKk: true,
      titleRu: true,
      titleEn: true,
      titleJa: true,
      sectorCode: true,
      destination: true,
      completionForm: true,
      completionIn: true,
      controlLevel: true,
      controlEdtf: true,
      reportInterval: true,
      milestoneId: true,
      mergeIntoId: true,
      version: true,
      changedAt: true,
      changedBy: { select: { id: true, ...personNames } },
      owners: {
        orderBy: [{ role: "asc" }, { position: "asc" }],
        select: { organisationId: true, side: true, role: true, position: true },
      },
    },
  },
} satisfies Prisma.StatementSelect;

type Row = Prisma.StatementGetPayload<{ select: typeof proposedStatementSelect }>;

/** A statement that is still open, with its proposal. */
export type ProposedStatement = Omit<Row, "proposal"> & { proposal: NonNullable<Row["proposal"]> };

export const proposalDecisions = ["undecided", "accept", "merge", "reject", "context"] as const;
export type ProposalDecision = (typeof proposalDecisions)[number];

export const destinations = ["on_control", "captured", "record_only"] as const;
export type Destination = (typeof destinations)[number];

const text = z.string().nullable();

/** What a step replaced: what taking it back restores. Kept as JSON, and read back through this. */
const snapshot = z.object({
  statement: z.object({
    spanStart: z.number(),
    spanEnd: z.number(),
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    judgement: z.enum(["proposed", "context"]),
    kind: z.enum(kinds).nullable(),
    statedBy: z.array(z.string()),
    deadlineQuote: text,
    deadlineEdtf: text,
    deadlinePrecision: z.enum(["day", "month", "quarter", "half", "year", "interval", "open"]).nullable(),
    deadlineBasis: z.enum(["explicit", "relative_to_release", "event", "assigned"]).nullable(),
  }),
  proposal: z.object({
    decision: z.enum(proposalDecisions),
    titleKk: text,
    titleRu: text,
    titleEn: text,
    titleJa: text,
    sectorCode: text,
    destination: z.enum(destinations).nullable(),
    completionForm: text,
    completionIn: z.enum(languages).nullable(),
    controlLevel: z.enum(controlLevels).nullable(),
    controlEdtf: text,
    reportInterval: z.number().nullable(),
    milestoneId: text,
    mergeIntoId: text,
  }),
  owners: z.array(
    z.object({
      organisationId: z.string(),
      side: z.string(),
      role: z.enum(["lead", "co_executor", "consolidator"]),
      position: z.number(),
    }),
  ),
});
export type Snapshot = z.infer<typeof snapshot>;

export function snapshotOf(proposed: ProposedStatement): string {
  const { proposal } = proposed;
  return JSON.stringify(snapshot.parse({ statement: proposed, proposal, owners: proposal.owners }));
}

export function readSnapshot(json: string): Snapshot {
  return snapshot.parse(JSON.parse(json));
}

/** Whether a person filled in what follows from it: it enters the register only where the proposal is accepted. */
export function isFilledIn({
  owners,
  completionForm,
  controlLevel,
  controlEdtf,
}: Pick<ProposedStatement["proposal"], "owners" | "completionForm" | "controlLevel" | "controlEdtf">): boolean {
  return owners.length > 0 || completionForm !== null || controlLevel !== null || controlEdtf !== null;
}

/**
 * The title in the language of the release, else in the first language that has one: the original, which a commitment never
 * lacks (prisma/sql/commitment-values.sql).
 */
export function firstTitle(
  titles: Pick<ProposedStatement["proposal"], "titleKk" | "titleRu" | "titleEn" | "titleJa">,
  language: (typeof languages)[number],
): { text: string; language: (typeof languages)[number] } | null {
  const byLanguage = { kk: titles.titleKk, ru: titles.titleRu, en: titles.titleEn, ja: titles.titleJa };
  for (const each of [language, ...languages]) {
    const found = byLanguage[each];
    if (found) return { text: found, language: each };
  }
  return null;
}
