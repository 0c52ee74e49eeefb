import type { AddedParts, AddedTexts } from "./added-organisation";

export type Choice = { value: string; label: string };

/** A row that a word stands in; `href` leads to it, and `isElsewhere` where that is on another page of the rows. */
type AskedRow = { row: string; title: string; lang: string; href: string; isElsewhere: boolean };

/** One word that is asked about. */
export type Asked = {
  id: string;
  name: string;
  /** The word, as it is shown, and the language it is likely in. */
  word: string;
  lang: string;
  /** Of what it is a word, and how that is called. */
  kind: string;
  of: string;
  /** In which rows it stands, in brief; and the first of them. */
  rows: string;
  at: AskedRow[];
  value: string;
  /** What is proposed, or what it was taken for, in words; null where a person alone can say it. */
  proposed: string | null;
  /** The name it is to be added under, which goes on the words of the proposal. */
  newName: string | null;
  /** What the title of a row tells, which holds while no other answer is chosen and is not sent. */
  asRead: string | null;
  isTyped: boolean;
  error: string | undefined;
  /** What can be done with the word besides saying what it means, and what it may be meant for. */
  first: Choice[];
  near: Choice[];
  /** Under which name another answer is typed, where there are too many to look through. */
  typedName: string | null;
  /** Where it can be added to the registry. */
  added: AddedParts | null;
};

export type AskedTexts = {
  choose: string;
  near: string;
  others: string;
  change: string;
  /** What the field is called that an answer of a kind is typed into; of a date, what it takes. */
  typed: Record<string, string>;
  toAdd: string;
  added: AddedTexts;
};
