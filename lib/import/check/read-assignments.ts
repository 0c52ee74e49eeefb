import { isInForce } from "@/lib/commitments/organisations-in-force";
import type { ImportedAssignment } from "@/lib/import/check/commitment-entry";
import { type ImportContext, type KnownOrganisation, personKey } from "@/lib/import/check/import-context";
import type { RowReader } from "@/lib/import/check/row-reader";
import { normalized, vocabularies } from "@/lib/import/vocabularies";
import type { ImportField } from "../fields";

/**
 * Who has a part: by codes with roles where the file has them, as Pacta's own does, else by the columns of leads and
 * co-executors. Each organisation once, one lead a side. Rule: what is assigned now goes to organisations in force; what a register
 * had assigned before stays with those it was given to.
 */
export function readAssignments(row: RowReader, context: ImportContext, isAssignedNow: boolean): ImportedAssignment[] {
  const parts = new Map<string, ImportedAssignment>();
  const add = (field: ImportField, name: string, role: ImportedAssignment["role"] | undefined) => {
    const found = context.organisations.find(name);
    if (found === "unknown" || found === "several" || !role) {
      row.refuse(field, role ? `${found === "several" ? found : "unknown"}_organisation` : "unknown_role");
      return;
    }
    if (isAssignedNow && !isInForce(found, context.today)) row.refuse(field, "organisation_not_in_force");
    if (parts.has(found.id)) return;
    if (role === "lead" && hasLead(parts, found)) row.refuse(field, "one_lead_a_side");
    else parts.set(found.id, { organisationId: found.id, side: found.side, role });
  };

  const coded = row.list("parts");
  for (const each of coded) {
    const [, role = "", code = ""] = /^(.*)\s(\S+)$/.exec(each) ?? [];
    add("parts", code, vocabularies.assignmentRole.get(normalized(role)));
  }
  if (coded.length > 0) return [...parts.values()];
  const [first, ...others] = row.list("lead");
  if (first) add("lead", first, "lead");
  // Of several in one cell the first answers, as everywhere in Pacta.
  for (const each of others) add("lead", each, "co_executor");
  for (const each of row.list("coLeads")) add("coLeads", each, "lead");
  for (const each of row.list("coExecutors")) add("coExecutors", each, "co_executor");
  return [...parts.values()];
}

function hasLead(parts: ReadonlyMap<string, ImportedAssignment>, { side }: KnownOrganisation): boolean {
  return [...parts.values()].some((part) => part.role === "lead" && part.side === side);
}

/** The person in the home side's lead organisation whom the file names. */
export function readOwner(
  row: RowReader,
  context: ImportContext,
  assignments: readonly ImportedAssignment[],
): string | null {
  const name = row.text("owner");
  if (name === "") return null;
  const lead = assignments.find(({ role, side }) => role === "lead" && side === context.homeSide);
  const found = lead && context.people.get(personKey(lead.organisationId, name));
  return found ?? row.refuse("owner", found === null ? "several_people" : "unknown_person");
}
