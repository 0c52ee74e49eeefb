import { type ZipEntry, zipFile } from "./zip-file";

const namespaces = Object.entries({
  office: "office",
  style: "style",
  text: "text",
  table: "table",
  draw: "drawing",
  svg: "svg-compatible",
})
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

type OpenDocument = {
  /** Styles of the content's own, as XML. */
  styles?: string;
  /** Styles with names, from the part that has them. */
  commonStyles?: string;
  others?: ZipEntry[];
  prolog?: string;
  /** What kind of OpenDocument file it says it is; null for one that does not say. */
  mediaType?: string | null;
};

/** An .odt with this body, as OpenDocument XML, and whatever else an attacker packs into it. */
export function openDocumentFile(body: string, given: OpenDocument = {}): Buffer {
  const { styles = "", commonStyles, others = [], prolog = '<?xml version="1.0" encoding="UTF-8"?>' } = given;
  const { mediaType = "application/vnd.oasis.opendocument.text" } = given;
  const content = `${prolog}<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipFile([
    ...(mediaType === null ? [] : [{ name: "mimetype", content: mediaType, isStored: true }]),
    { name: "content.xml", content },
    ...(commonStyles === undefined
      ? []
      : [
          {
            name: "styles.xml",
            content: `<office:document-styles ${namespaces}><office:styles>${commonStyles}</office:styles></office:document-styles>`,
          },
        ]),
    ...others,
  ]);
}

/** A style of text or paragraphs that hides its words, shows them, or says nothing of it. */
export function openDocumentStyle(
  family: "text" | "paragraph",
  name: string,
  { display, parent }: { display?: "none" | "true"; parent?: string } = {},
): string {
  const from = parent ? ` style:parent-style-name="${parent}"` : "";
  const properties = display ? `<style:text-properties text:display="${display}"/>` : "";
  return `<style:style style:name="${name}" style:family="${family}"${from}>${properties}</style:style>`;
}
