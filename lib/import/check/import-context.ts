import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Kind } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { ControlLevel } from "@/lib/vocabulary/people";
import type { Standing } from "../everyday-words";
import { normalized } from "../vocabularies";
import type { OrganisationIndex } from "./organisation-index";

/** What the rows of a file are held against. */
export type ImportContext = {
  today: CalendarDate;
  homeSide: string;
  /** The language of what the file does not say. */
  language: Language;
  organisations: OrganisationIndex;
  /** People by organisation and plain name; several of one name are null. */
  people: ReadonlyMap<string, string | null>;
  /** Codes of sectors by code and by name in any language, and by words that were said to be one. */
  sectors: ReadonlyMap<string, string>;
  /** The same by what the registry says, without what was said: words may begin with a name, and only be a whole word that was said. */
  sectorNames: ReadonlyMap<string, string>;
  /** Words of closed lists in any language, everyday ones, and those that were said on screen to be one. */
  words: {
    status: ReadonlyMap<string, Standing>;
    kind: ReadonlyMap<string, Kind>;
    controlLevel: ReadonlyMap<string, ControlLevel>;
  };
  /** Codes of countries by words that were said to be one; LEFT_OUT for those that were left as they are. */
  sides: ReadonlyMap<string, string>;
  /** Words of statuses that were left as they are. */
  unclearStatuses: ReadonlySet<string>;
  /** References in use, among those that the file names. */
  references: ReadonlySet<string>;
};

export const personKey = (organisationId: string, name: string): string => `${organisationId} ${normalized(name)}`;
