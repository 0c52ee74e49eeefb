import type { Language } from "@/lib/vocabulary/languages";
import { everydayHeadings } from "./headings";
import { shortensHeading } from "./shortened-heading";
import { inEveryLanguage, type Messages, messagesIn, normalized } from "./vocabularies";

type Word = (messages: Messages) => string;

/**
 * A field of what is brought in: what the form calls it, and the headings it is known by, those of the register's own file first, then
 * the form's word, then others that spreadsheets and files downloaded from earlier versions have.
 */
type Field = { label: Word; headings?: Word[]; others?: string[] };

/** The order is that of the form that says which column is which. */
export const commitmentFields = {
  reference: {
    label: (m) => m.import.fields.reference,
    headings: [(m) => m.terms.field.reference],
  },
  titleKk: { label: (m) => m.register.csv.titleKk },
  titleRu: { label: (m) => m.register.csv.titleRu },
  titleEn: { label: (m) => m.register.csv.titleEn },
  titleJa: { label: (m) => m.register.csv.titleJa },
  title: {
    label: (m) => m.import.fields.title,
    headings: [(m) => m.register.csv.title, (m) => m.terms.field.title],
  },
  original: {
    label: (m) => m.register.csv.original,
    headings: [(m) => m.register.csv.original, (m) => m.register.csv.titleLanguage],
  },
  kind: { label: (m) => m.terms.field.kind },
  // Its earlier heading in Japanese: the word for status today stood over the column of conditions then.
  status: { label: (m) => m.terms.field.status, headings: [() => "状況"] },
  outcome: { label: (m) => m.import.fields.outcome, headings: [(m) => m.filters.outcome] },
  parts: { label: (m) => m.register.csv.parts },
  lead: {
    label: (m) => m.import.fields.lead,
    headings: [(m) => m.terms.field.lead],
  },
  coLeads: {
    label: (m) => m.import.fields.coLeads,
    headings: [(m) => m.register.csv.coLeads],
    others: ["Жауапты орындаушы, басқа тараптар", "Жауапты орындаушылар, басқа тараптар"],
  },
  side: {
    label: (m) => m.import.fields.otherSide,
    headings: [(m) => m.terms.field.side],
    others: ["Басқа тарап"],
  },
  coExecutors: { label: (m) => m.terms.field.coExecutors },
  owner: { label: (m) => m.terms.field.owner },
  control: {
    label: (m) => m.terms.field.controlDeadline,
    headings: [(m) => m.register.csv.controlEdtf, (m) => m.terms.field.deadline],
  },
  promised: { label: (m) => m.terms.field.promisedDeadline, headings: [(m) => m.register.csv.promisedEdtf] },
  reportInterval: { label: (m) => m.register.csv.reportInterval },
  sector: { label: (m) => m.terms.field.sector },
  controlLevel: { label: (m) => m.terms.field.level },
  completionForm: { label: (m) => m.terms.field.completionForm },
  nextStep: { label: (m) => m.terms.field.nextStep },
  quietSince: { label: (m) => m.register.csv.quietSince },
  closedOn: {
    label: (m) => m.import.fields.closedOn,
    headings: [(m) => m.register.csv.closedOn],
  },
  supersededBy: { label: (m) => m.register.csv.supersededBy },
  updated: { label: (m) => m.terms.field.updated },
  marking: { label: (m) => m.terms.field.marking },
  note: { label: (m) => m.import.fields.note },
} satisfies Record<string, Field>;

export const organisationFields = {
  code: { label: (m) => m.registry.fields.code, others: ["code", "код"] },
  side: { label: (m) => m.registry.fields.side, headings: [(m) => m.terms.field.side], others: ["国・側"] },
  nameKk: { label: (m) => m.registry.fields.nameKk },
  nameRu: {
    label: (m) => m.registry.fields.nameRu,
    headings: [(m) => m.registry.fields.nameRu, (m) => m.registry.fields.name],
    others: ["организация", "орган", "наименование"],
  },
  nameEn: { label: (m) => m.registry.fields.nameEn },
  nameJa: { label: (m) => m.registry.fields.nameJa },
  shortKk: { label: (m) => m.registry.fields.shortKk },
  shortRu: {
    label: (m) => m.registry.fields.shortRu,
    headings: [(m) => m.registry.fields.shortRu, (m) => m.registry.fields.short],
  },
  shortEn: { label: (m) => m.registry.fields.shortEn },
  shortJa: { label: (m) => m.registry.fields.shortJa },
  original: { label: (m) => m.registry.fields.original, others: ["Язык исходного названия"] },
  parent: { label: (m) => m.import.fields.parent, headings: [(m) => m.registry.fields.parentId] },
  sectors: { label: (m) => m.registry.fields.sectors },
  validFrom: { label: (m) => m.registry.fields.validFrom, others: ["Қолданыста, бастап"] },
  validTo: { label: (m) => m.registry.fields.validTo, others: ["Қолданыста, дейін"] },
  successor: {
    label: (m) => m.import.fields.successor,
    headings: [(m) => m.registry.fields.successorId],
    others: ["Мирасқордың коды"],
  },
} satisfies Record<string, Field>;

export type ImportKind = "commitments" | "organisations";
type CommitmentField = keyof typeof commitmentFields;

/** A row needs one of them. */
export const titleFields = ["title", "titleKk", "titleRu", "titleEn", "titleJa"] as const satisfies CommitmentField[];
export type OrganisationField = keyof typeof organisationFields;
export type ImportField = CommitmentField | OrganisationField;

/** Which column is which field: places of columns by the field's name. */
export type Mapping = Partial<Record<ImportField, number>>;

/** What may hold for every row that does not say it itself, by kind of file. */
export const fieldsWithDefault = {
  commitments: [
    "kind",
    "sector",
    "side",
    "lead",
    "status",
    "controlLevel",
    "completionForm",
    "closedOn",
    "reportInterval",
  ],
  organisations: ["side"],
} as const satisfies Record<ImportKind, readonly ImportField[]>;

/** Those values by the field's name: codes of words, sectors, organisations and countries. */
type DefaultValues = Partial<Record<ImportField, string>>;

/** What a person said by the words of cells in plain form. */
type Said = Readonly<Record<string, string>>;

/** How a file is read: its columns, what it leaves out, what a person said that its dates mean, and the sectors of rows by their titles. */
export type Columns = { mapping: Mapping; defaults: DefaultValues; dates?: Said; titles?: Said };

export function fieldsOf(kind: ImportKind): Record<string, Field> {
  return kind === "commitments" ? commitmentFields : organisationFields;
}

/** What a field is called on screen, whatever a file calls it. */
export function labelOf(kind: ImportKind, field: ImportField, language: Language): string {
  return fieldsOf(kind)[field]?.label(messagesIn(language)) ?? field;
}

/**
 * Which column a field most likely is: the first of its headings, in any language, that a column has; then one that a column shortens («Срок
 * исп-я»); then what begins as everyday headings do; then the same of a part of a heading in two languages («期限 / Due»).
 */
export function suggestMapping(kind: ImportKind, headers: readonly string[]): Mapping {
  const taken = new Set<number>();
  const mapping: Record<string, number> = {};
  const fields = Object.entries(fieldsOf(kind));
  for (const known of [headers.map((each) => [headingOf(each)]), headers.map(partsOfHeading)]) {
    for (let rank = 0; rank < RANKS; rank += 1) {
      for (const [name, field] of fields) {
        const isIts = headingTest(name, field, rank);
        const isColumn = (parts: readonly Heading[], at: number) => !taken.has(at) && parts.some(isIts);
        const place = mapping[name] === undefined ? known.findIndex(isColumn) : -1;
        if (place === -1) continue;
        mapping[name] = place;
        taken.add(place);
      }
    }
  }
  return mapping;
}

/** A heading as it is typed, in lower case, and in plain form. */
type Heading = { typed: string; plain: string };

/** Whatever is longer is prose. */
const LONGEST_HEADING = 300;

function headingOf(text: string): Heading {
  const beginning = text.slice(0, LONGEST_HEADING).trim();
  return { typed: beginning.toLowerCase().replaceAll("ё", "е"), plain: normalized(beginning) };
}

/** «期限 / Due», «Agreement (договорённость)»: each part may be the heading. */
function partsOfHeading(heading: string): Heading[] {
  const parts = heading
    .slice(0, LONGEST_HEADING)
    .split(/[/|\n()]/u)
    .filter((part) => part.trim() !== "");
  return parts.length > 1 ? parts.map(headingOf) : [];
}

const LABEL_RANK = 2;
const EVERYDAY_RANK = LABEL_RANK + 1;
const SHORTENED_RANK = EVERYDAY_RANK + 1;
const RANKS = SHORTENED_RANK + 2;

function headingTest(
  name: string,
  { label, headings = [], others = [] }: Field,
  rank: number,
): (heading: Heading) => boolean {
  const everyday = everydayHeadings[name];
  const words = [...others, ...(everyday?.words ?? [])].map(normalized);
  if (rank > SHORTENED_RANK)
    return ({ plain }) => everyday?.beginnings?.some((each) => plain.startsWith(each)) ?? false;
  if (rank === SHORTENED_RANK) {
    const known = [...words, ...(everyday?.whole ?? []), ...inEveryLanguage(label)];
    return ({ typed }) => known.some((each) => shortensHeading(typed, each));
  }
  if (rank === EVERYDAY_RANK) return isAmong(words);
  if (rank === LABEL_RANK) return isAmong(inEveryLanguage(label));
  const heading = headings[rank];
  return isAmong(heading ? inEveryLanguage(heading) : []);
}

const isAmong =
  (words: readonly string[]) =>
  ({ plain }: Heading): boolean =>
    plain !== "" && words.includes(plain);
