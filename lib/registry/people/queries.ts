import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { inForceOn } from "@/lib/commitments/organisations-in-force";
import { db } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { inAlphabet } from "@/lib/localization/alphabet";
import { personLabel, personNames, spellingsOf } from "@/lib/localization/person-name";
import { inOrderOf, pageOfKeys } from "@/lib/page-after";
import { fold } from "@/lib/search/fold";
import type { Language } from "@/lib/vocabulary/languages";
import type { Role } from "@/lib/vocabulary/people";
import { readWorkLeft } from "../work-left-queries";

type PeopleFilters = { q: string; role: Role | ""; after?: string | undefined };

const names = {
  code: true,
  nameKk: true,
  nameRu: true,
  nameEn: true,
  nameJa: true,
  original: true,
  shortKk: true,
  shortRu: true,
  shortEn: true,
  shortJa: true,
} as const;
const listed = {
  id: true,
  ...personNames,
  email: true,
  role: true,
  authorityLevel: true,
  disabledAt: true,
  passwordIsOneTime: true,
  passwordExpiresAt: true,
  version: true,
  organisation: { select: names },
} as const;

/** A page of people by the name the reader sees in the order of their alphabet, without those who were erased, with how many all pages have. Passwords are not among what is read. */
export async function listPeople(viewer: Viewer, { q, role, after }: PeopleFilters, language: Language) {
  if (!canAdminister(viewer, "administer_people")) return { rows: [], next: null, count: 0 };
  const people = await db().user.findMany({
    where: { erasedAt: null, ...(role ? { role } : {}) },
    select: { id: true, ...personNames, email: true },
    orderBy: { id: "asc" },
  });
  const sought = fold(q.trim());
  const found = people.filter((person) =>
    [...spellingsOf(person), person.email].some((text) => fold(text).includes(sought)),
  );
  const ordered = inAlphabet(found, language, (person) => personLabel(person, language) ?? "");
  const page = pageOfKeys(
    ordered.map(({ id }) => id),
    after,
  );
  const rows = await db().user.findMany({ where: { id: { in: page.rows } }, select: listed });
  return { rows: inOrderOf(page.rows, rows), next: page.next, count: found.length };
}

/** One person as the form shows them, with what they answer for in the viewer's sight; null when there is nobody. */
export async function getPerson(viewer: Viewer, id: string) {
  if (!canAdminister(viewer, "administer_people")) return null;
  const person = await db().user.findUnique({
    where: { id },
    select: { ...listed, organisationId: true, language: true, createdAt: true, erasedAt: true },
  });
  if (!person) return null;
  return { ...person, work: await readWorkLeft(db(), viewer, { personId: id }) };
}
export type PersonToEdit = NonNullable<Awaited<ReturnType<typeof getPerson>>>;

/** The organisations people can belong to: those of the home side that are in force. */
export async function listHomeOrganisations(viewer: Viewer, today: CalendarDate) {
  if (!canAdminister(viewer, "administer_people")) return [];
  return db().organisation.findMany({
    where: { AND: [{ side: env().homeSide }, inForceOn(today)] },
    select: { id: true, ...names },
    orderBy: { code: "asc" },
  });
}
