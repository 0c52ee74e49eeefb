import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DeadlineBasis, Precision } from "@/lib/deadlines/deadline";
import type { ImportedAssignment } from "@/lib/import/check/commitment-entry";
import type { ImportKind } from "@/lib/import/fields";
import { destinations, proposalDecisions } from "@/lib/releases/proposals/proposal";
import {
  type ExtensionAnswer,
  type ExtensionState,
  evidenceKinds,
  kinds,
  type ObjectionAnswer,
  objectionGrounds,
  outcomes,
  type ProposalAnswer,
  proposedDecisions,
  statuses,
  translatedFields,
} from "@/lib/vocabulary/commitments";
import { languages } from "@/lib/vocabulary/languages";
import { markings } from "@/lib/vocabulary/markings";
import { meetingKinds } from "@/lib/vocabulary/meetings";
import { controlLevels, roles } from "@/lib/vocabulary/people";
import {
  agendaStates,
  reviewDecisionTypes,
  reviewGroupings,
  reviewOrderings,
  reviewStates,
} from "@/lib/vocabulary/reviews";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

/** The words of a type that has no list: the compiler refuses one too few or too many. */
const wordsOf = <Word extends string>(words: Record<Word, true>): string[] => Object.keys(words);

/** Lists of TypeScript by the enum they are stored in. Their order counts: lists sort by status, and levels are compared. */
const lists: Record<string, readonly (readonly string[])[]> = {
  status: [statuses],
  outcome: [outcomes],
  translated_field: [translatedFields],
  kind: [kinds],
  role: [roles],
  control_level: [controlLevels],
  language: [languages],
  marking: [markings],
  evidence_kind: [evidenceKinds],
  proposal_decision: [proposalDecisions],
  destination: [destinations],
  meeting_kind: [meetingKinds],
  objection_ground: [objectionGrounds],
  objection_answer: [
    wordsOf<ObjectionAnswer>({ upheld: true, returned: true, refused: true, withdrawn: true, lapsed: true }),
  ],
  review_state: [reviewStates],
  review_grouping: [reviewGroupings],
  review_ordering: [reviewOrderings],
  review_decision_type: [reviewDecisionTypes],
  agenda_state: [agendaStates],
  proposed_decision: [proposedDecisions],
  proposal_answer: [
    wordsOf<ProposalAnswer>({ adopted: true, decided_otherwise: true, declined: true, withdrawn: true, lapsed: true }),
  ],
  extension_state: [wordsOf<ExtensionState>({ requested: true, forwarded: true })],
  extension_answer: [
    wordsOf<ExtensionAnswer>({ granted: true, granted_otherwise: true, refused: true, withdrawn: true, lapsed: true }),
  ],
  assignment_role: [wordsOf<ImportedAssignment["role"]>({ lead: true, co_executor: true, consolidator: true })],
  import_kind: [wordsOf<ImportKind>({ organisations: true, commitments: true })],
  deadline_basis: [wordsOf<DeadlineBasis>({ explicit: true, relative_to_release: true, event: true, assigned: true })],
  deadline_precision: [
    wordsOf<Precision>({ day: true, month: true, quarter: true, half: true, year: true, interval: true, open: true }),
  ],
};

/** Known to TypeScript by the generated client alone. */
const generatedOnly = [
  ...["judgement", "deadline_field", "report_type", "decision_type", "publication_basis"],
  "pending_change_kind",
];

it("has in every enum of the database the words of TypeScript, in their order", async () => {
  const { rows } = await client.query<{ name: string; words: string[] }>(`
    SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS words
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.oid`);
  const stored = rows.filter(({ name }) => !generatedOnly.includes(name));

  expect(stored.map(({ name }) => name).sort()).toEqual(Object.keys(lists).sort());
  for (const { name, words } of stored) {
    for (const list of lists[name] ?? []) expect([name, words]).toEqual([name, list]);
  }
});
