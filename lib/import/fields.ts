import { inEveryLanguage, type Messages, plain } from "./words";

/** A field of what is brought in, and the headings it is known by: those of the register's own file first. */
type Field = { headings: ((messages: Messages) => string)[]; others?: string[] };

/** The order is that of the form that says which column is which. */
export const commitmentFields = {
  reference: {
    headings: [(m) => m.terms.field.reference],
    others: ["no", "n", "номер", "п/п", "№ п/п", "reference", "番号"],
  },
  titleKk: { headings: [(m) => m.register.csv.titleKk] },
  titleRu: { headings: [(m) => m.register.csv.titleRu] },
  titleEn: { headings: [(m) => m.register.csv.titleEn] },
  titleJa: { headings: [(m) => m.register.csv.titleJa] },
  title: {
    headings: [(m) => m.register.csv.title, (m) => m.terms.field.title],
    others: [
      "поручение",
      "мероприятие",
      "наименование",
      "содержание",
      "title",
      "commitment",
      "іс-шара",
      "тапсырма",
      "件名",
    ],
  },
  original: { headings: [(m) => m.register.csv.original, (m) => m.register.csv.titleLanguage] },
  kind: { headings: [(m) => m.terms.field.kind] },
  status: { headings: [(m) => m.terms.field.status], others: ["состояние", "ход исполнения"] },
  outcome: { headings: [(m) => m.filters.outcome] },
  parts: { headings: [(m) => m.register.csv.parts] },
  lead: {
    headings: [(m) => m.terms.field.lead],
    others: ["исполнитель", "ответственный", "ответственные", "executor", "担当"],
  },
  coLeads: { headings: [(m) => m.register.csv.coLeads] },
  coExecutors: { headings: [(m) => m.terms.field.coExecutors] },
  owner: { headings: [(m) => m.terms.field.owner] },
  control: {
    headings: [(m) => m.register.csv.controlEdtf, (m) => m.terms.field.controlDeadline, (m) => m.terms.field.deadline],
    others: ["срок", "дата", "deadline", "мерзімі"],
  },
  promised: { headings: [(m) => m.register.csv.promisedEdtf, (m) => m.terms.field.promisedDeadline] },
  reportInterval: { headings: [(m) => m.register.csv.reportInterval] },
  sector: { headings: [(m) => m.terms.field.sector], others: ["отрасль", "сектор", "направление"] },
  controlLevel: { headings: [(m) => m.terms.field.level] },
  completionForm: { headings: [(m) => m.terms.field.completionForm] },
  nextStep: { headings: [(m) => m.terms.field.nextStep] },
  quietSince: { headings: [(m) => m.register.csv.quietSince] },
  closedOn: { headings: [(m) => m.register.csv.closedOn], others: ["дата исполнения", "дата снятия с контроля"] },
  supersededBy: { headings: [(m) => m.register.csv.supersededBy] },
  updated: { headings: [(m) => m.terms.field.updated] },
} satisfies Record<string, Field>;

export const organisationFields = {
  code: { headings: [(m) => m.registry.fields.code], others: ["code", "код"] },
  side: { headings: [(m) => m.registry.fields.side, (m) => m.terms.field.side] },
  nameKk: { headings: [(m) => m.registry.fields.nameKk] },
  nameRu: {
    headings: [(m) => m.registry.fields.nameRu, (m) => m.registry.fields.name],
    others: ["организация", "орган", "наименование"],
  },
  nameEn: { headings: [(m) => m.registry.fields.nameEn] },
  nameJa: { headings: [(m) => m.registry.fields.nameJa] },
  shortKk: { headings: [(m) => m.registry.fields.shortKk] },
  shortRu: { headings: [(m) => m.registry.fields.shortRu, (m) => m.registry.fields.short] },
  shortEn: { headings: [(m) => m.registry.fields.shortEn] },
  shortJa: { headings: [(m) => m.registry.fields.shortJa] },
  original: { headings: [(m) => m.registry.fields.original] },
  parent: { headings: [(m) => m.registry.fields.parentId] },
  validFrom: { headings: [(m) => m.registry.fields.validFrom] },
  validTo: { headings: [(m) => m.registry.fields.validTo] },
  successor: { headings: [(m) => m.registry.fields.successorId] },
} satisfies Record<string, Field>;

export type ImportKind = "commitments" | "organisations";
export type CommitmentField = keyof typeof commitmentFields;
export type OrganisationField = keyof typeof organisationFields;
export type ImportField = CommitmentField | OrganisationField;

/** Which column is which field: places of columns by the field's name. */
export type Mapping = Partial<Record<ImportField, number>>;

export function fieldsOf(kind: ImportKind): Record<string, Field> {
  return kind === "commitments" ? commitmentFields : organisationFields;
}

/** Which column a field most likely is: the first of its headings, in any language, that a column has. */
export function suggestMapping(kind: ImportKind, headers: readonly string[]): Mapping {
  const known = headers.map(plain);
  const taken = new Set<number>();
  const mapping: Record<string, number> = {};
  const depth = 4;
  for (let rank = 0; rank < depth; rank += 1) {
    for (const [name, field] of Object.entries(fieldsOf(kind))) {
      const wanted = rank < depth - 1 ? wordsOf(field, rank) : (field.others ?? []).map(plain);
      const place =
        mapping[name] === undefined ? known.findIndex((each, at) => !taken.has(at) && wanted.includes(each)) : -1;
      if (place === -1) continue;
      mapping[name] = place;
      taken.add(place);
    }
  }
  return mapping;
}

function wordsOf({ headings }: Field, rank: number): string[] {
  const heading = headings[rank];
  return heading ? inEveryLanguage(heading) : [];
}
