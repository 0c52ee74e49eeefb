/** What a file turned out to be, by its content. */
export const mediaTypes = ["txt", "docx", "pdf", "html"] as const;
export type MediaType = (typeof mediaTypes)[number];

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

/**
 * The text of a file: NFC, lines ended by \n, one paragraph a line in .docx, .pdf and .html. Offsets are taken on it.
 * `encoding` is there for .txt and .html, `pages` for .pdf.
 */
export type FileText = {
  text: string;
  mediaType: MediaType;
  encoding?: Encoding;
  pages?: number;
  warnings: TextWarning[];
};

export type ReadText = ({ ok: true } & FileText) | { ok: false; refusal: TextRefusal };

/** A release is a few pages; whatever is past these is no release, or was made to exhaust the server. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  pages: 500,
  zipEntries: 2_000,
  unpackedBytes: 100 * 1024 * 1024,
  /** Unpacked bytes for each packed one. */
  zipRatio: 100,
  /** Of the text, in UTF-8. */
  textBytes: 2 * 1024 * 1024,
  timeMs: 10_000,
  /** Of the process that reads, all in all; Node's own limit knows the objects of the language only. */
  memoryBytes: 384 * 1024 * 1024,
  /** Files read at the same time by one web process, and files that may wait for their turn. */
  atOnce: 2,
  waiting: 16,
} as const;
