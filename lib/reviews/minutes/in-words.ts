import type { PersonNames } from "@/lib/localization/person-name";
import type { Language } from "@/lib/vocabulary/languages";

/** What is known of minutes beside what they say. */
export type MinutesFrame = {
  people: ReadonlyMap<string, PersonNames>;
  approval: { byId: string; at: Date; sha256: string } | null;
  addenda: readonly { text: string; textIn: Language; byId: string; at: Date }[];
};

/** A paragraph and the language it is in. */
export type Paragraph = { text: string; language: Language; isHeading?: boolean };

/** Minutes in one language, ready to be shown on a page or written into a file. */
export type MinutesInWords = {
  language: Language;
  /** "For official use", where one of the items is. */
  marking: string | null;
  heading: string;
  subheading: string;
  date: string;
  /** "Draft", or what an extract leaves out. */
  remarks: string[];
  /** Who was in the chair, who was there and who was not, and what it was about. */
  facts: { label: string; paragraphs: Paragraph[] }[];
  columns: readonly string[];
  /** The cells after the number. */
  rows: { number: string; cells: readonly Paragraph[][] }[];
  none: string | null;
  /** What was not reached or was put off. */
  notConsidered: {
    heading: string;
    entries: { number: string; reference: string; title: Paragraph; why: string; note: Paragraph | null }[];
  } | null;
  signature: { label: string; name: Paragraph | null };
  approval: { label: string; text: Paragraph } | null;
  addenda: { heading: string; entries: { head: string; paragraph: Paragraph }[] } | null;
  /** The SHA-256 of what was approved. */
  hash: { label: string; value: string } | null;
};
