import pg from "pg";
import { startWebServer } from "@/tests/support/web-server";
import type { Register } from "./bench-register";
import { measure } from "./measure";
import { type Memory, measureMemory } from "./memory";
import { costOf, type PageCost } from "./page-costs";
import { recordStatements, type Statement } from "./record-statements";
import { lineOf, type Measured } from "./report";
import { pagesOf, startFloor } from "./servers";
import { findTargets, type Page, type Target } from "./targets";
import { floorFormsOf, formsOf, takePending } from "./updates";

const CONCURRENCIES = [1, 8, 32] as const;
const WARM_UP_SECONDS = 0.5;
/** Each takes a commitment of its own, and the smallest register must have enough of them. */
const UPDATES = 150;
const WARM_UP_UPDATES = 30;
const MEMORY_TARGETS = ["register, first page", "overdue", "commitment"];

type Server = { port: number; cookie: string };

/** Measures every target and the status update on one register, the app and its floor in turn. */
export async function measureRegister(
  register: Register,
  seconds: number,
): Promise<{ measured: Measured[]; costs: PageCost[]; memory: Memory | null; tried: string[] }> {
  const { databaseUrl, appUrl, secret, cookies } = register;
  const web = await startWebServer({
    DATABASE_URL: appUrl,
    PACTA_SECRET: secret,
    PACTA_DEMO: "1",
    PACTA_WEB_PROCESSES: "2",
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let floorServer: Awaited<ReturnType<typeof startFloor>> | undefined;
  try {
    const app = { port: Number(new URL(web.url).port), cookie: cookies.app };
    const page = pagesOf(app.port, app.cookie);
    const { targets, tried } = await findTargets(client, page);
    const pages: Record<string, Statement[]> = {};
    for (const { path } of targets) pages[path] = await statementsOf(databaseUrl, page, path);

    floorServer = await startFloor({ databaseUrl, pages });
    const floor = { port: floorServer.port, cookie: cookies.floor };
    await proveErrorsAreSeen(app);
    const measured: Measured[] = [];
    const keep = (one: Measured) => {
      measured.push(one);
      console.log(lineOf(one));
    };
    for (const target of targets) await measurePage(target, await page(target.path), app, floor, seconds, keep);
    await measureUpdates(client, web.url, page, app, floor, keep);
    const costs: PageCost[] = [];
    for (const target of costTargets(targets)) costs.push(await costOf({ ...app, pids: web.pids() }, target, page));
    const heavy = targets.filter(({ name }) => MEMORY_TARGETS.includes(name)).map(({ path }) => path);
    const memory = await measureMemory(register, heavy, seconds);
    return { measured, costs, memory, tried };
  } finally {
    await floorServer?.stop();
    await client.end();
    await web.stop();
  }
}

/** Whose cost alone is measured: the pages that aims were set for, and every other list. */
function costTargets(targets: readonly Target[]): Target[] {
  const wanted = ["overdue", "commitment", "register, first page", "timeline"];
  const others = {
    settings: "/settings",
    "my work": "/",
    releases: "/releases",
    meetings: "/settings/registry/meetings",
    "health, live": "/api/health/live",
    "health, ready": "/api/health/ready",
  };
  const more = Object.entries(others).map(([name, path]) => ({ name, path }));
  return [...targets.filter(({ name }) => wanted.includes(name)), ...more];
}

/** The floor checks the session in its own way, so the app's statement for it is left out. */
async function statementsOf(databaseUrl: string, page: Page, path: string): Promise<Statement[]> {
  const statements = await recordStatements(databaseUrl, () => page(path));
  const shown = statements.filter(({ text }) => !/\bsession s\b/.test(text));
  if (shown.length === 0) throw new Error(`No statement of ${path} was found in the server's log.`);
  return shown;
}

async function measurePage(
  { name, path }: Target,
  html: string,
  app: Server,
  floor: Server,
  seconds: number,
  keep: (one: Measured) => void,
) {
  const repeat = { method: "GET", path } as const;
  // The commitment the page begins with: an empty page or an apology with status 200 is an error too.
  const reference = /\bKZ-[A-Z]{2}-\d{4}-\d+\b/.exec(html.slice(html.indexOf("<main")))?.[0] ?? "</html>";
  for (const concurrency of CONCURRENCIES) {
    const expect = { status: 200, contains: reference };
    const figures = (server: Server) =>
      measure({ ...server, concurrency, repeat, seconds, warmUpSeconds: WARM_UP_SECONDS, expect });
    keep({ name, concurrency, app: await figures(app), floor: await figures(floor) });
  }
}

async function measureUpdates(
  client: pg.Client,
  origin: string,
  page: Page,
  app: Server,
  floor: Server,
  keep: (one: Measured) => void,
) {
  const wanted = CONCURRENCIES.length * UPDATES + WARM_UP_UPDATES;
  const pending = await takePending(client, 2 * wanted);
  const html = await page(`/commitments/${pending[0]?.reference}?do=start`);
  const forms = formsOf(html, origin, pending.slice(0, wanted));
  const floorForms = floorFormsOf(pending.slice(wanted));
  const expect = { status: 303, location: "?done=" };

  const eventsBefore = await countEvents(client);
  const send = (server: Server, from: typeof forms, concurrency: number, count: number) =>
    measure({ ...server, concurrency, expect, once: from.splice(0, count) });
  await send(app, forms, 1, WARM_UP_UPDATES);
  await send(floor, floorForms, 1, WARM_UP_UPDATES);
  for (const concurrency of CONCURRENCIES) {
    keep({
      name: "status update",
      concurrency,
      app: await send(app, forms, concurrency, UPDATES),
      floor: await send(floor, floorForms, concurrency, UPDATES),
    });
  }
  const written = (await countEvents(client)) - eventsBefore;
  if (written !== 2 * wanted) throw new Error(`${2 * wanted} updates were answered; ${written} events were written.`);
}

async function countEvents(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>("SELECT count(*)::int AS count FROM audit_event");
  return rows[0]?.count ?? 0;
}

/** A bench that can't fail proves nothing: an address that isn't there and a page that lacks its content must all be counted. */
async function proveErrorsAreSeen(app: Server): Promise<void> {
  const wrong = [
    { repeat: { method: "GET", path: "/no-such-page" }, expect: { status: 200 } },
    { repeat: { method: "GET", path: "/register" }, expect: { status: 200, contains: "not on any page" } },
  ] as const;
  for (const job of wrong) {
    const { answers, errors } = await measure({ ...app, ...job, concurrency: 2, seconds: 0.5, warmUpSeconds: 0 });
    if (answers === 0 || errors !== answers) throw new Error(`Of ${answers} wrong answers ${errors} were counted.`);
  }
}
