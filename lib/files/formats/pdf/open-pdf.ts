import path from "node:path";
import { fileURLToPath } from "node:url";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { Refused } from "../../parsing/refused.ts";

export type PdfDocument = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;
export type { TextItem } from "pdfjs-dist/types/src/display/api";

/** Opens a PDF for its text alone: nothing is drawn, no code of a font or of the file is run, nothing is fetched. */
export async function openPdf(bytes: Buffer): Promise<PdfDocument> {
  const { getDocument } = await loadLibrary();
  const folder = path.dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")));
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    verbosity: 0,
  });
  // No password is asked for: nobody is there to be asked.
  task.onPassword = () => {
    throw new Refused("encrypted");
  };
  try {
    return await task.promise;
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") throw new Refused("encrypted");
    throw error;
  }
}

async function loadLibrary() {
  // What the library draws with comes from a native package that isn't installed; it asks for these as it is loaded.
  Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} });
  // Taken by the library instead of starting a thread: this process has no other work.
  Object.assign(globalThis, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}
