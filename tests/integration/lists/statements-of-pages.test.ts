import { beforeAll, expect, it } from "vitest";
import { listHistory, readEventNames } from "@/lib/audit/queries";
import { listOwnSessions, readOwnProfile } from "@/lib/auth/queries";
import { noFilters } from "@/lib/commitments/list/filters";
import { readRegister } from "@/lib/commitments/list/group-queries";
import { listMyWork, listUpcomingMilestones } from "@/lib/commitments/my-work/queries";
import { countOverdue, listOverdue } from "@/lib/commitments/overdue/queries";
import { getCommitment } from "@/lib/commitments/queries";
import { readTranslations } from "@/lib/commitments/translations/queries";
import { addDays, calendarDate } from "@/lib/deadlines/calendar-date";
import { listCapturesInProgress, listUnregisteredTexts } from "@/lib/releases/unfinished-queries";
import { findLastDecision, listDecidedAtReviews } from "@/lib/reviews/decided-queries";
import { listInWindow, listMilestones, listUnscheduled } from "@/lib/timeline/queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { statementsSent } from "@/tests/support/statements-sent";

const today = calendarDate("2026-11-23");
testDatabase({ PACTA_TODAY: today });

let team: Team;
let reference: string;
beforeAll(async () => {
  team = await aTeam();
  ({ reference } = await aCommitment({ ...team.owners, control: addDays(today, 100) }));
  await takeAction(team.executor, reference, "report_interim");
  await takeAction(team.coordinator, reference, "add_note");
  // More of one section than it shows, so that it is counted.
  for (let late = 0; late < 12; late++) await aCommitment({ ...team.owners, control: addDays(today, -1 - late) });
});

/* Each statement takes a third of a millisecond of the web process, whatever it asks for: docs/performance.md. */
const sort = { key: "reference", descending: false } as const;
const pages: [string, number, () => Promise<unknown>][] = [
  [
    "my work",
    7,
    () =>
      Promise.all([
        listMyWork(team.coordinator, today, new Date()),
        listUpcomingMilestones(today),
        listDecidedAtReviews(team.coordinator, today),
        listCapturesInProgress(team.coordinator),
        listUnregisteredTexts(team.coordinator),
      ]),
  ],
  [
    "the register",
    2,
    () => readRegister(team.coordinator, today, { filters: noFilters, sort, grouping: "none", language: "ru" }),
  ],
  [
    "the overdue list",
    3,
    () =>
      Promise.all([
        listOverdue(team.coordinator, today, { filters: noFilters, grouping: "organisation" }),
        countOverdue(team.coordinator, today, noFilters),
      ]),
  ],
  [
    "the timeline",
    6,
    () => {
      const asked = { filters: noFilters, today, language: "ru" } as const;
      const window = { from: today, to: addDays(today, 200) };
      return Promise.all([
        listMilestones("ru"),
        listUnscheduled(team.coordinator, asked),
        listInWindow(team.coordinator, asked, window, null, 50),
      ]);
    },
  ],
  [
    "a commitment",
    5,
    async () => {
      const [commitment, history] = await Promise.all([
        getCommitment(team.coordinator, reference),
        listHistory(team.coordinator, reference),
      ]);
      await readTranslations(team.coordinator, reference, "ru", []);
      await readEventNames(history?.events ?? []);
      await findLastDecision(team.coordinator, commitment?.id ?? "");
    },
  ],
  [
    "settings",
    2,
    () =>
      Promise.all([
        listOwnSessions(team.coordinator),
        readOwnProfile(team.coordinator, "00000000-0000-7000-8000-000000000000"),
      ]),
  ],
];

it.each(pages)("%s is read by %i statements", async (_page, statements, read) => {
  // The first connections tell the database how they read.
  await read();
  expect(await statementsSent(read)).toHaveLength(statements);
});
