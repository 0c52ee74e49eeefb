// The process in which a stranger's file is opened: `node parser-process.ts FORMAT`, the file on standard input. It prints one line
// of JSON and, when the file was read, what is in it: a text as it is, a table as JSON. Node runs it as it stands, without a build,
// which is why imports here carry `.ts`.
import { type Format, formats } from "../formats.ts";
import { finishedText } from "../parsing/finished-text.ts";
import { parseTable, parseText } from "../parsing/parse-file.ts";
import { Refused } from "../parsing/refused.ts";
import { confine, standardInput } from "./confine.ts";

confine();

function named(): Format {
  const format = formats.find(({ id }) => id === process.argv[2]);
  if (!format) throw new Error("The format that the file's name claims is missing.");
  return format;
}

async function answer(format: Format): Promise<string> {
  try {
    const { head, body } = await parsed(await standardInput(), format);
    return `${JSON.stringify({ ok: true, ...head })}\n${body}`;
  } catch (error) {
    return `${JSON.stringify({ ok: false, refusal: error instanceof Refused ? error.refusal : "damaged" })}\n`;
  }
}

async function parsed(bytes: Buffer, format: Format): Promise<{ head: object; body: string }> {
  if (format.purpose === "table") {
    const { encoding, ...table } = await parseTable(bytes, format);
    return { head: { encoding }, body: JSON.stringify(table) };
  }
  const { text, ...head } = finishedText(await parseText(bytes, format));
  return { head, body: text };
}

process.stdout.write(await answer(named()));
