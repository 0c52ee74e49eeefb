import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDate } from "@/lib/deadlines/calendar-date";
import { likelyOwners, type RegistryOrganisation } from "@/lib/releases/proposals/likely-owners";

const day = (text: string | null): CalendarDate | null => (text ? calendarDate(text) : null);
const organisation = (
  id: string,
  from: string | null = null,
  to: string | null = null,
  successorId: string | null = null,
) => [id, { id, side: id.slice(0, 2), validFrom: day(from), validTo: day(to), successorId }] as const;

const known = new Map<string, RegistryOrganisation>([
  organisation("KZ-transport"),
  organisation("KZ-digital", null, "2025-09-08", "KZ-ai"),
  organisation("KZ-ai", "2025-09-09"),
  organisation("KZ-closed", null, "2025-12-31"),
  organisation("KZ-ring", null, "2025-12-31", "KZ-ring"),
  organisation("JP-mlit"),
]);
const when = { sides: ["KZ", "JP"], publishedOn: calendarDate("2025-08-25"), today: calendarDate("2026-11-23") };

describe("the likely owner", () => {
  it("is the first of each side that answers for the sector", () => {
    const found = likelyOwners(known, { answering: ["JP-mlit", "KZ-transport", "KZ-closed"], leading: [] }, when);

    expect(found).toEqual([
      { organisationId: "KZ-transport", side: "KZ", reason: { is: "answers" }, insteadOf: null },
      { organisationId: "JP-mlit", side: "JP", reason: { is: "answers" }, insteadOf: null },
    ]);
  });

  it("is who took the place of the one that answered on the day of publication", () => {
    const [found] = likelyOwners(known, { answering: ["KZ-digital"], leading: [] }, when);

    expect(found).toMatchObject({ organisationId: "KZ-ai", insteadOf: "KZ-digital" });
  });

  it("is who took the place of one that was gone before the text was published, before any other", () => {
    const later = { ...when, publishedOn: calendarDate("2026-02-01") };

    const [found] = likelyOwners(known, { answering: ["KZ-digital", "KZ-transport"], leading: [] }, later);

    expect(found).toMatchObject({ organisationId: "KZ-ai", insteadOf: "KZ-digital" });
  });

  it("did exist on the day of publication", () => {
    expect(likelyOwners(known, { answering: ["KZ-ai"], leading: [] }, when)).toEqual([]);
  });

  it("is who leads most of the sector where nobody answers for it", () => {
    const [found] = likelyOwners(known, { answering: [], leading: [{ id: "KZ-transport", commitments: 3 }] }, when);

    expect(found).toMatchObject({ organisationId: "KZ-transport", reason: { is: "leads", commitments: 3 } });
  });

  it("is nobody where who answered is gone without a successor, or succeeds itself", () => {
    expect(likelyOwners(known, { answering: ["KZ-closed", "KZ-ring", "unknown"], leading: [] }, when)).toEqual([]);
  });
});
