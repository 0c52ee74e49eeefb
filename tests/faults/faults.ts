// `npm run faults`: the database goes away for thirty seconds, and a row is kept locked, while people read and write.
import { setTimeout as passed } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { filledFields, formWith } from "@/tests/e2e/authorization/forms";
import { postForm, sendRequest } from "@/tests/e2e/authorization/http";
import { startTarget } from "@/tests/support/attack/target";
import { cuttableLink } from "./cuttable-link";
import { startLoad } from "./load";
import { readLongTexts } from "./long-texts";

const { values } = parseArgs({ options: { seconds: { type: "string", default: "30" } } });
const outageMs = Number(values.seconds) * 1000;

let link: Awaited<ReturnType<typeof cuttableLink>> | undefined;
const target = await startTarget(async (url) => {
  link = await cuttableLink(url);
  return link.url;
});
const { url, records, databaseUrl } = target;
const cookie = await target.signIn("coordinator");
const problems: string[] = [];

const pages = [
  "/register",
  "/overdue",
  "/",
  `/commitments/${records.own}`,
  "/timeline",
  "/releases",
  "/register/export.csv",
];
const load = startLoad(url, cookie, pages, records.own);
await passed(5000);
link?.cut();
await passed(outageMs);
link?.mend();
const mendedAt = performance.now();
await passed(10_000);
const result = await load.stop();
const recovery = Math.max(0, result.lastBusyAt - mendedAt);

console.log(`database away for ${outageMs / 1000} s:`);
console.table(result.byStatus);
problems.push(...result.wrong);
if (recovery > 5000) problems.push(`503 still ${Math.round(recovery)} ms after the database was back`);
if (!result.byStatus["503"]) problems.push("nobody was answered 503: the outage was not felt");
const database = new Client({ connectionString: databaseUrl });
await database.connect();
const { rows } = await database.query<{ text: string; times: string }>(
  "SELECT text, count(*) AS times FROM note WHERE text = ANY($1) GROUP BY text",
  [result.acknowledged],
);
const lost = result.acknowledged.length - rows.length;
const doubled = rows.filter(({ times }) => times !== "1").length;
if (lost > 0 || doubled > 0) problems.push(`${lost} acknowledged notes lost, ${doubled} doubled`);
console.log(
  `${result.acknowledged.length} writes acknowledged, ${lost} lost, ${doubled} doubled; the last 503 came ${Math.round(recovery)} ms after the database was back`,
);

const path = `/commitments/${records.own}`;
const page = await sendRequest(url, { path: `${path}?do=add_note`, cookie });
const fields = filledFields(formWith(page.body, "action", "add_note"), { text: "Пока занято" });
await database.query("BEGIN");
await database.query("SELECT 1 FROM commitment WHERE reference = ANY($1) FOR UPDATE", [[records.own, records.foreign]]);
const executor = await target.signIn("executor");
const asOther = async (reference: string) => {
  const changed = fields.map(([name, value]): [string, string] => [name, name === "reference" ? reference : value]);
  const started = performance.now();
  const answer = await postForm(url, path, changed, executor);
  return { status: answer.status, waited: performance.now() - started > 1500 };
};
const [held, hidden, missing] = await Promise.all([
  postForm(url, path, fields, cookie),
  asOther(records.foreign),
  asOther("KZ-JP-2099-99"),
]);
await database.query("ROLLBACK");
const again = await postForm(url, path, fields, cookie);
const keeps = held.body.includes("Пока занято") && held.body.includes("База данных сейчас занята");
console.log(
  `a row locked for 3 s: ${held.status}, what was typed is ${keeps ? "" : "not "}kept; sent again: ${again.status}`,
);
console.log(`hidden and locked: ${JSON.stringify(hidden)}; missing: ${JSON.stringify(missing)}`);
if (!keeps) problems.push("a locked row did not give the form back");
if (!again.location?.includes("done=")) problems.push("the form that was kept did not act afterwards");
if (JSON.stringify(hidden) !== JSON.stringify(missing))
  problems.push("a hidden row and a missing one differ while locked");

const long = await readLongTexts(url, cookie);
console.log(`seven texts of 1.9 MB, read in ${long.tookMs} ms: ${long.statuses.join(" ")}`);
console.log(`meanwhile alive within ${long.longest.live} ms, a page within ${long.longest.page} ms`);
if (long.statuses.some((status) => status !== 200 && status !== 503)) problems.push("a long text was not read");
if (!long.statuses.includes(200)) problems.push("no long text was read");

await database.end();
await target.stop();
link?.close();
for (const problem of problems.slice(0, 30)) console.log(problem);
console.log(`${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
