import { stringify } from "csv-stringify/sync";
import { labelOf, type OrganisationField, organisationFields } from "@/lib/import/fields";
import type { OrganisationForFile } from "@/lib/registry/organisations/for-file";
import type { Language } from "@/lib/vocabulary/languages";

/** The columns of the import's own form, in its order and its words. Excel reads UTF-8 only where a mark says so. */
export function organisationsCsv(organisations: readonly OrganisationForFile[], language: Language): string {
  const fields = Object.keys(organisationFields) as OrganisationField[];
  const rows = organisations.map((each) => fields.map((field) => each[field]));
  const headings = fields.map((field) => labelOf("organisations", field, language));
  return `\uFEFF${stringify([headings, ...rows], { escape_formulas: true, record_delimiter: "\r\n" })}`;
}
