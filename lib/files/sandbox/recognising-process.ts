// The process in which a PDF or a zip that is to be evidence is recognised: `node recognising-process.ts pdf|docx`, the file on standard
// input. It prints one line of JSON.
import { Refused } from "../parsing/refused.ts";
import { confine, standardInput } from "./confine.ts";

confine();

async function answer(): Promise<object> {
  try {
    return { ok: true, format: await recognised(await standardInput()) };
  } catch (error) {
    return { ok: false, refusal: error instanceof Refused ? error.refusal : "damaged" };
  }
}

// Only the packages of the one are there to be opened.
async function recognised(bytes: Buffer): Promise<string> {
  if (process.argv[2] === "pdf") {
    const { openPdf } = await import("../formats/pdf/open-pdf.ts");
    await openPdf(bytes);
    return "pdf";
  }
  const { officeKind } = await import("../archive/office-kind.ts");
  return officeKind(bytes);
}

process.stdout.write(JSON.stringify(await answer()));
