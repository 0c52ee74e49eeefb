import type { Values } from "@/lib/forms/form-state";

/** Rows of the form for organisations that had no part yet. */
export const ADDED = 2;

export const leadField = (side: string) => `lead_${side}`;
export const partField = (organisationId: string) => `part_${organisationId}`;
export const addedField = (index: number) => `added_${index + 1}`;
export const addedRoleField = (index: number) => `addedRole_${index + 1}`;

const anyOfThem = /^(?:lead_[A-Z]{2}|part_[0-9a-f-]{36}|added(?:Role)?_\d)$/;

/**
 * What the form of parts says, as lib/commitments/actions/change-parts.ts takes it, beside its other fields. A lead that also stands
 * among the others is the lead; an organisation of which nothing was chosen has no part.
 */
export function readParts(values: Values): Record<string, unknown> {
  if (values.action !== "change_parts") return values;
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !anyOfThem.test(name)));
  const roles = new Map<string, string>();
  for (let index = 0; index < ADDED; index += 1) {
    const organisation = values[addedField(index)];
    if (organisation) roles.set(organisation, values[addedRoleField(index)] ?? "");
  }
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith("part_") && value) roles.set(name.slice("part_".length), value);
  }
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith("lead_") && value) roles.set(value, "lead");
  }
  return { ...rest, parts: [...roles].map(([organisationId, role]) => ({ organisationId, role })) };
}
