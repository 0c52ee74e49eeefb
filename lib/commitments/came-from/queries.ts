import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Language } from "@/lib/vocabulary/languages";
import { criteriaSql, type ListRequest } from "../list/queries";
import { cursorAfter, positionOf, type Sort } from "../list/sort";
import { keysetRangesAfter, orderSql } from "../list/sort-sql";
import { readOwnCode } from "../my-work/queries";
import { type Section, sectionsFor } from "../my-work/sections";
import type { CommitmentDetail } from "../queries";
import type { CameFrom } from "./came-from";
import { findGroupedNeighbours } from "./group-queries";
import { findOverdueNeighbours } from "./overdue-queries";
import { type Place, readFirst } from "./place-queries";

export type PlaceInListFound = {
  /** The list, with the section of work that is the home of the commitment. */
  from: CameFrom;
  previous: string | null;
  next: string | null;
  /** The list from a page on that begins with the commitment. */
  pageFrom: CameFrom;
};

const byDeadline: Sort = { key: "deadline", descending: false };

/**
 * What stands before and after a commitment in the list one came from, by key, within what the person sees. The commitment need
 * not be in it any more: a step may have taken it out. Null where the list has no such place.
 */
export async function findNeighbours(
  viewer: Viewer,
  today: CalendarDate,
  from: CameFrom,
  commitment: CommitmentDetail,
  { language, lastVisit }: { language: Language; lastVisit: () => Promise<Date> },
): Promise<PlaceInListFound | null> {
  const place = placeOf(commitment);
  switch (from.list) {
    case "register": {
      if (from.grouping !== "none") {
        const { after, ...found } = await findGroupedNeighbours(viewer, today, {
          ...from,
          by: from.grouping,
          language,
          place,
        });
        return { from, ...found, pageFrom: { ...from, after } };
      }
      const found = await findBeside(viewer, today, { ...from, place });
      const after = found.previous ? cursorAfter(found.previous, from.sort.key) : undefined;
      return { from, ...referencesOf(found), pageFrom: { ...from, after } };
    }
    case "overdue": {
      const { grouping, filters } = from;
      if (grouping !== "none") {
        const found = await findOverdueNeighbours(viewer, today, {
          filters,
          grouping,
          place,
          parts: { leadId: commitment.leadId, ownerId: commitment.ownerId },
        });
        return found && { from, previous: found.previous, next: found.next, pageFrom: { ...from, after: found.after } };
      }
      const found = await findBeside(viewer, today, { filters, within: "overdue", sort: byDeadline, place });
      const after = found.previous ? cursorAfter(found.previous, "deadline") : undefined;
      return { from, ...referencesOf(found), pageFrom: { ...from, after } };
    }
    case "work": {
      const [own, since] = await Promise.all([readOwnCode(viewer), lastVisit()]);
      const sections = sectionsFor(viewer, own, since);
      const named = sections.find(({ name }) => name === from.section);
      const section = named ?? (await findHome(viewer, today, sections, place.id));
      if (!section) return null;
      const found = await findBeside(viewer, today, { ...section, place });
      const within: CameFrom = { list: "work", section: section.name };
      return { from: within, ...referencesOf(found), pageFrom: within };
    }
  }
}

type Beside = Pick<ListRequest, "filters" | "sort" | "within" | "newSince" | "except"> & { place: Place };

async function findBeside(viewer: Viewer, today: CalendarDate, { place, sort, ...asked }: Beside) {
  const criteria = criteriaSql(viewer, today, asked);
  const position = positionOf(place, sort.key);
  const first = (order: Sort) => readFirst(keysetRangesAfter(position, order.descending), criteria, orderSql(order));
  const [previous, next] = await Promise.all([first({ key: sort.key, descending: !sort.descending }), first(sort)]);
  return { previous, next };
}

function referencesOf({ previous, next }: { previous: Place | null; next: Place | null }) {
  return { previous: previous?.reference ?? null, next: next?.reference ?? null };
}

/** The section of work that is a commitment's home. */
async function findHome(viewer: Viewer, today: CalendarDate, sections: readonly Section[], id: string) {
  const cases = sections.map((one, index) => Prisma.sql`WHEN ${criteriaSql(viewer, today, one)} THEN ${index}::int`);
  const [row] = await readRows<{ home: number | null }>`
    SELECT CASE ${Prisma.join(cases, " ")} END AS home FROM commitment c WHERE c.id = ${id}::uuid`;
  return row?.home === null || row === undefined ? undefined : sections[row.home];
}

function placeOf({ id, reference, series, number, status, changedAt, dueOn }: CommitmentDetail): Place {
  return { id, reference, series, number, status, changedAt, dueOn: fromDbDate(dueOn) };
}
