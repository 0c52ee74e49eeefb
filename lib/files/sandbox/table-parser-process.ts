// The process in which a stranger's table is opened: `node table-parser-process.ts KIND`, the file on standard input. It prints one line of JSON.
// Node runs it as it stands, without a build, which is why imports here carry `.ts`.
import { Console } from "node:console";
import { readCsv } from "../formats/csv/read-csv.ts";
import { readXlsx } from "../formats/xlsx/read-xlsx.ts";
import { gatherCells, TableRefused } from "../parsing/cells.ts";
import { decodeText } from "../parsing/decode-text.ts";
import { Refused } from "../parsing/refused.ts";
import { type ReadTable, type Table, type TableRefusal, tableRefusals } from "../table.ts";
import { watchLimits } from "./watch-limits.ts";

// Standard output is for the answer: what the packages have to say goes elsewhere.
globalThis.console = new Console(process.stderr, process.stderr);

// Nothing here asks the network for anything; nor shall a file that gets the better of a package.
for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) Reflect.deleteProperty(globalThis, name);

async function answer(): Promise<ReadTable> {
  try {
    return { ok: true, ...(await readTable(await standardInput(), process.argv[2])) };
  } catch (error) {
    if (error instanceof TableRefused) return { ok: false, refusal: error.refusal };
    return { ok: false, refusal: error instanceof Refused ? asTableRefusal(error.refusal) : "damaged" };
  }
}

async function readTable(bytes: Buffer, named: string | undefined): Promise<Table> {
  const cells = gatherCells();
  const isZip = bytes.subarray(0, 2).toString("latin1") === "PK";
  if (isZip !== (named === "xlsx")) throw new TableRefused("name-disagrees");
  if (isZip) {
    await readXlsx(bytes, cells);
    return cells.table();
  }
  const { text, encoding } = decodeText(bytes, null);
  readCsv(text.replace(/^\uFEFF/, ""), cells);
  return { ...cells.table(), encoding };
}

/** What the readers of texts refuse a table for as well. */
function asTableRefusal(refusal: string): TableRefusal {
  return tableRefusals.find((each) => each === refusal) ?? "damaged";
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

watchLimits();
process.stdout.write(JSON.stringify(await answer()));
