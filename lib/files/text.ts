import type { TextFormat } from "./formats.ts";

/**
 * The encodings a text file or a page may be in. Told to the person, because a wrong guess shows in the letters. Where two fit
 * alike the first is taken: an English text with nothing but curly quotes beyond ASCII is Western, not Russian.
 */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1251",
  "koi8-r",
  "shift_jis",
  "euc-jp",
] as const;
export type Encoding = (typeof encodings)[number];

/** Why a file was not read. Each has its sentence, which says what to do, in the messages under `reading.refusals`. */
export const textRefusals = [
  "empty",
  "too-large",
  "bad-name",
  "unknown-kind",
  "old-word-format",
  "rich-text",
  "pages-document",
  "name-disagrees",
  "unknown-encoding",
  "damaged",
  "bomb",
  "encrypted",
  "scanned",
  "too-many-pages",
  "too-much-text",
  "took-too-long",
  "busy",
] as const;
export type TextRefusal = (typeof textRefusals)[number];

/** What a person should look at in a text that was read; sentences under `reading.warnings`. */
export const textWarnings = [
  "encoding-guessed",
  "replaced-characters",
  "deletions-left-out",
  "hidden-text-left-out",
  "pages-without-text",
] as const;
export type TextWarning = (typeof textWarnings)[number];

/** What a file says. `encoding` is there for .txt and .html, `pages` for .pdf. */
export type ParsedText = { text: string; encoding?: Encoding; pages?: number; warnings: TextWarning[] };

/** The text is NFC, its lines are ended by \n, one paragraph a line where the format knows paragraphs. Offsets are taken on it. */
export type ReadText = ({ ok: true; format: TextFormat } & ParsedText) | { ok: false; refusal: TextRefusal };

/**
 * A release is a few pages; whatever is past these is no release, or was made to exhaust the server. A file of more
 * bytes is not kept either: prisma/sql/capture-guards.sql.
 */
export const textLimits = {
  fileBytes: 20 * 1024 * 1024,
  pages: 500,
  /** Of the text, in UTF-8. */
  textBytes: 2 * 1024 * 1024,
} as const;
