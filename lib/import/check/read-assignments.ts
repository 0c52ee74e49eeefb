import { isInForce } from "@/lib/commitments/organisations-in-force";
import type { ImportedAssignment } from "@/lib/import/check/commitment-entry";
import { type ImportContext, personKey } from "@/lib/import/check/import-context";
import type { RowReader } from "@/lib/import/check/row-reader";
import { normalized, vocabularies } from "@/lib/import/vocabularies";
import type { ImportField } from "../fields";
import { isDoubted } from "./doubt";
import { findInRow } from "./find-in-row";
import { IN_BRACKETS } from "./in-brackets";
import { CONSOLIDATES, leadFirst, namesInCell } from "./names-in-cell";
import type { KnownOrganisation, Whose } from "./organisation-index";
import type { Unclear } from "./row-reader";

type Role = ImportedAssignment["role"];
/**
 * Who has a part; the words that have no place of their own, of nobody («все министерства») or beside a name («МИД (Америка)»); those of
 * bodies that the registry does not have; and whether a word is still to be said.
 */
export type Assigned = {
  assignments: ImportedAssignment[];
  leftOut: string[];
  unclear: Unclear[];
  isUnread: boolean;
};

/** Whose bodies a column names. */
export function whoseIn(field: ImportField): Whose {
  if (field === "lead") return "ours";
  return field === "coLeads" ? "theirs" : "anybodys";
}

const FIELDS = ["parts", "lead", "coLeads", "coExecutors"] as const;
const BY_AGREEMENT = /\((?:по|с)? ?соглас|келісім|by agreement|subject to/iu;
const BETWEEN_NAMES = /[;,、\n/]/u;
/** In one cell; the longest lists of the texts that were tried name fourteen. */
const MOST_NAMES = 50;

/**
 * Who has a part: by codes with roles where the file has them, as Pacta's own does, else by the columns of leads and
 * co-executors; the lead of the whole file where the home side has none. Each organisation once, one lead a side. Rule: what is assigned
 * now goes to organisations in force; what a register had assigned before stays with those it was given to.
 */
export function readAssignments(
  row: RowReader,
  context: ImportContext,
  { isAssignedNow, otherSides }: { isAssignedNow: boolean; otherSides: readonly string[] },
): Assigned {
  const { organisations } = context;
  const parts = new Map<string, ImportedAssignment>();
  const leftOut: string[] = [];
  const unclear: Unclear[] = [];
  let isUnread = false;
  const give = (field: ImportField, { id, side, ...period }: KnownOrganisation, role: Role, word: string) => {
    if (isAssignedNow && !isInForce(period, context.today)) {
      isUnread = true;
      row.refuse(field, "organisation_not_in_force", { of: "organisation", word });
      return;
    }
    if (parts.has(id)) return;
    if (role === "lead" && hasLead(parts, side)) row.refuse(field, "one_lead_a_side");
    else parts.set(id, { organisationId: id, side, role });
  };
  const add = (field: ImportField, name: string, role: Role | "first_leads" | undefined) => {
    const isLead = role === "lead" || role === "first_leads";
    const asked = { name, whose: whoseIn(field), isLead };
    // A code is of one body, whatever the side of its row.
    const sides = { homeSide: context.homeSide, otherSides: field === "parts" ? [] : otherSides };
    const { found, word } = findInRow(organisations, asked, sides);
    if (!role) row.refuse(field, "unknown_role");
    else if ("organisation" in found) {
      if (found.is !== "named") row.took({ of: "organisation", word }, found.organisation.code);
      if (found.is !== "named" && saysMore(name)) leftOut.push(name);
      if (isDoubted(name)) unclear.push({ field, words: name, meaning: found.organisation.called });
      const isSecond = role === "first_leads" && hasLead(parts, found.organisation.side);
      give(field, found.organisation, role !== "first_leads" ? role : isSecond ? "co_executor" : "lead", word);
    } else if (found.is === "left_out") {
      row.took({ of: "organisation", word }, null);
      if (organisations.isNobody(name, whoseIn(field))) leftOut.push(name);
      else unclear.push({ field, words: name });
    } else {
      isUnread = true;
      row.refuse(field, `${found.is}_organisation`, { of: "organisation", word });
    }
  };

  const manyIn = FIELDS.filter((field) => row.text(field).split(BETWEEN_NAMES).length > MOST_NAMES);
  for (const field of manyIn) row.refuse(field, "too_many_names");
  if (manyIn.length > 0) return { assignments: [], leftOut, unclear, isUnread: true };

  const coded = row.list("parts");
  for (const each of coded) {
    const [, role = "", code = ""] = /^(.*)\s(\S+)$/.exec(each) ?? [];
    add("parts", code, vocabularies.assignmentRole.get(normalized(role)));
  }
  if (coded.length > 0) return { assignments: [...parts.values()], leftOut, unclear, isUnread };
  const namesIn = (field: ImportField) =>
    row.list(field).flatMap((cell) => namesInCell(cell, organisations, whoseIn(field)));
  const named = leadFirst(namesIn("lead"));
  // Of several in one cell the first answers, as everywhere in Pacta, unless another is marked as the lead. Where that one has no place in
  // the registry none does: the next was not named to answer.
  const first = named.findIndex(({ name }) => !organisations.isNobody(name, "ours"));
  for (const [at, { name, mark }] of named.entries()) {
    const role = at === first ? "lead" : CONSOLIDATES.test(mark) ? "consolidator" : "co_executor";
    add("lead", name, role);
  }
  // As of ours: the first of several of a side leads.
  for (const { name } of namesIn("coLeads")) add("coLeads", name, "first_leads");
  const ofAll = row.whole("lead");
  if (ofAll !== "" && !hasLead(parts, context.homeSide)) add("lead", ofAll, "lead");
  for (const { name, mark } of namesIn("coExecutors")) {
    add("coExecutors", name, CONSOLIDATES.test(mark) ? "consolidator" : "co_executor");
  }
  return { assignments: [...parts.values()], leftOut, unclear, isUnread };
}

/** Whether words in brackets behind a name tell more than that the body agrees to take part. */
const saysMore = (name: string): boolean => IN_BRACKETS.test(name) && !BY_AGREEMENT.test(name);

function hasLead(parts: ReadonlyMap<string, ImportedAssignment>, side: string): boolean {
  return [...parts.values()].some((part) => part.role === "lead" && part.side === side);
}

/** The person in the home side's lead organisation whom the file names; null for one who is not known there, or several of a name. */
export function readOwner(
  row: RowReader,
  context: ImportContext,
  assignments: readonly ImportedAssignment[],
): string | null {
  const name = row.text("owner");
  if (name === "") return null;
  const lead = assignments.find(({ role, side }) => role === "lead" && side === context.homeSide);
  return (lead && context.people.get(personKey(lead.organisationId, name))) ?? null;
}
