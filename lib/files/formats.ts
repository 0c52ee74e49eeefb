/** What a file is brought in for: the text of a release, or a table to import. */
export type Purpose = "text" | "table";

/** Characters, as Latin-1, that stand this many bytes from a file's start. */
type Signature = { at: number; bytes: string };

export type FormatRow = {
  /** What is kept of a release's file as its media type. The reader is `read` of formats/ID/read-ID.ts. */
  id: string;
  purpose: Purpose;
  /** Without the dot, in lower case; the first is the one that sentences name. */
  extensions: readonly [string, ...string[]];
  /** Any of them shows the format; none for what is plain text, in whatever encoding. */
  signatures: readonly Signature[];
  /** What the reader is made of: beside its own code, all that its process may open. */
  packages: readonly string[];
};

const zip = [
  { at: 0, bytes: "PK\x03\x04" },
  { at: 0, bytes: "PK\x05\x06" },
] as const;

const zipAndXml = ["yauzl", "pend", "saxes", "xmlchars"] as const;

/**
 * Every format that is read. The accept attribute of forms, the reading of names and bytes, what a parser process may open and
 * the sentences that list formats are all made from this table; a test ties the database's check of a release's file to it.
 */
export const formats = [
  { id: "txt", purpose: "text", extensions: ["txt"], signatures: [], packages: [] },
  { id: "docx", purpose: "text", extensions: ["docx"], signatures: zip, packages: zipAndXml },
  {
    id: "odt",
    purpose: "text",
    extensions: ["odt"],
    signatures: [{ at: 30, bytes: "mimetypeapplication/vnd.oasis.opendocument.text" }, ...zip],
    packages: zipAndXml,
  },
  {
    id: "pdf",
    purpose: "text",
    extensions: ["pdf"],
    signatures: [{ at: 0, bytes: "%PDF-" }],
    packages: ["pdfjs-dist"],
  },
  {
    id: "html",
    purpose: "text",
    extensions: ["html", "htm", "xhtml"],
    signatures: [],
    packages: ["parse5", "entities"],
  },
  { id: "xlsx", purpose: "table", extensions: ["xlsx"], signatures: zip, packages: zipAndXml },
  { id: "csv", purpose: "table", extensions: ["csv", "tsv", "txt"], signatures: [], packages: [] },
] as const satisfies readonly FormatRow[];

export type Format = (typeof formats)[number];
export type FormatFor<For extends Purpose> = Extract<Format, { purpose: For }>;
export type TextFormat = FormatFor<"text">["id"];

/** The formats read for a purpose, in the order in which they are named. */
export function formatsFor<For extends Purpose>(purpose: For): FormatFor<For>[] {
  return formats.filter((format): format is FormatFor<For> => format.purpose === purpose);
}

/** The format a file's name claims; null for one that is not read for this purpose. */
export function formatByName<For extends Purpose>(fileName: string, purpose: For): FormatFor<For> | null {
  const extension = extensionOf(fileName);
  return formatsFor(purpose).find(({ extensions }) => extensions.some((each) => each === extension)) ?? null;
}

/** A name's ending in lower case, without the dot; empty where it has none. */
export function extensionOf(fileName: string): string {
  return /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
}

/** The endings that a form's file field offers, as its `accept` wants them. */
export function acceptedFor(purpose: Purpose): string {
  return formatsFor(purpose)
    .flatMap(({ extensions }) => extensions.map((each) => `.${each}`))
    .join(",");
}

/** The formats read for a purpose as a sentence lists them, each by its first ending: ".txt, .docx, .pdf, .html". */
export function listedFor(purpose: Purpose, language: string): string {
  return formatsFor(purpose)
    .map(({ extensions }) => `.${extensions[0]}`)
    .join(language === "ja" ? "、" : ", ");
}
