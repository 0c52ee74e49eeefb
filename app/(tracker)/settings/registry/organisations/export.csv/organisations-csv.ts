import { BYTE_ORDER_MARK, formatCsv } from "@/lib/csv";
import { labelOf, type OrganisationField, organisationFields } from "@/lib/import/fields";
import type { OrganisationForFile } from "@/lib/registry/organisations/for-file";
import type { Language } from "@/lib/vocabulary/languages";

/** The columns of the import's own form, in its order and its words. */
export function organisationsCsv(organisations: readonly OrganisationForFile[], language: Language): string {
  const fields = Object.keys(organisationFields) as OrganisationField[];
  const rows = organisations.map((each) => fields.map((field) => each[field]));
  const headings = fields.map((field) => labelOf("organisations", field, language));
  return BYTE_ORDER_MARK + formatCsv([headings, ...rows], language);
}
