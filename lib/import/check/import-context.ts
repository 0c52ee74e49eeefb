import { isInForce } from "@/lib/commitments/organisations-in-force";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Language } from "@/lib/vocabulary/languages";
import { normalized } from "../vocabularies";

export type KnownOrganisation = {
  id: string;
  code: string;
  side: string;
  names: string[];
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
};

/** What the rows of a file are held against. */
export type ImportContext = {
  today: CalendarDate;
  homeSide: string;
  /** The language of what the file does not say. */
  language: Language;
  organisations: OrganisationIndex;
  /** People by organisation and plain name; several of one name are null. */
  people: ReadonlyMap<string, string | null>;
  /** Codes of sectors by code and by name in any language. */
  sectors: ReadonlyMap<string, string>;
  /** References in use, among those that the file names. */
  references: ReadonlySet<string>;
};

type OrganisationIndex = ReturnType<typeof organisationIndex>;

/** Finds organisations by their code, their names and short names in any language. */
export function organisationIndex(known: readonly KnownOrganisation[], today: CalendarDate) {
  const byWord = new Map<string, Set<KnownOrganisation>>();
  for (const organisation of known) {
    for (const word of [organisation.code, ...organisation.names]) {
      const found = byWord.get(normalized(word)) ?? new Set();
      byWord.set(normalized(word), found.add(organisation));
    }
  }
  return {
    /** Of several of one name the one that is in force; `several` if that does not decide it. */
    find(name: string): KnownOrganisation | "unknown" | "several" {
      const found = [...(byWord.get(normalized(name)) ?? [])];
      const [only] = found.length === 1 ? found : found.filter((each) => isInForce(each, today));
      if (found.length === 0) return "unknown";
      return only && (found.length === 1 || found.filter((each) => isInForce(each, today)).length === 1)
        ? only
        : "several";
    },
  };
}

export const personKey = (organisationId: string, name: string): string => `${organisationId} ${normalized(name)}`;
