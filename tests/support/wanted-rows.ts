import { readFileSync } from "node:fs";
import path from "node:path";
import { db } from "@/lib/db";
import type { Organisation } from "@/lib/generated/prisma/client";
import { listEntered } from "@/lib/import/entered-queries";
import { aUser } from "./build-people";

const ENDED = ["fulfilled", "partially_fulfilled", "lapsed", "not_fulfilled"];
const OPEN = ["in_progress", "on_control", "additional_control", "reported"];

type Wanted = { sides: string; when: string; status: string; lead: string; others: string[] };

/** One line a row of the list: sides, date or interval, status, lead, others. Bodies of the demonstration by code, others as the list names them. */
function readWanted(fileName: string): Wanted[] {
  const text = readFileSync(path.join("tests/fixtures/lists/wanted", fileName.replace(/\.\w+$/u, ".txt")), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [sides = "", when = "", status = "", lead = "", others = ""] = line.split("|");
      return { sides, when, status, lead, others: others.split(", ").filter(Boolean) };
    });
}

/** "open" is any status that goes on, "asked" any end, since a person said it; a day behind is the day of closing. */
function isStatus(wanted: string, status: string, closedOn: string): boolean {
  if (wanted === "open") return OPEN.includes(status);
  if (wanted === "asked") return ENDED.includes(status);
  return wanted === status || wanted === `${status} ${closedOn}`;
}

/** By which name of the list a body that came with it is known: the first that it stands for, and no other afterwards. */
function bodiesOfList(loaded: ReadonlySet<string>) {
  const named = new Map<string, string>();
  const namesOf = ({ nameKk, nameRu, nameEn, nameJa, shortKk, shortRu, shortEn, shortJa }: Organisation) =>
    [nameKk, nameRu, nameEn, nameJa, shortKk, shortRu, shortEn, shortJa].filter(Boolean).map((name) => `«${name}»`);
  return {
    nameOf: (body: Organisation): string =>
      loaded.has(body.code) ? body.code : (named.get(body.id) ?? namesOf(body)[0] ?? ""),
    meet(wanted: readonly string[], bodies: readonly Organisation[]): void {
      const known = new Set(named.values());
      const left = bodies.filter(({ id, code }) => !loaded.has(code) && !named.has(id));
      for (const name of wanted.filter((each) => each.startsWith("«") && !known.has(each))) {
        const body = left.find((each) => namesOf(each).includes(name)) ?? left[0];
        if (!body) continue;
        left.splice(left.indexOf(body), 1);
        named.set(body.id, name);
      }
    },
  };
}

/** Each row of an import that is not as its list's wanted row, and in what. */
export async function wrongRows(fileName: string, id: string): Promise<string[]> {
  // Rows for official use are out of an administrator's sight.
  const { rows } = await listEntered(await aUser(), id, { page: 1, size: 100 });
  const references = rows.map(({ reference }) => reference);
  const found = await db().commitment.findMany({
    where: { reference: { in: references } },
    include: { assignments: { include: { organisation: true } } },
  });
  const sides = await db().$queryRaw<{ reference: string; sides: string }[]>`
    SELECT c.reference, string_agg(f.side, ', ' ORDER BY f.side) AS sides
    FROM commitment c JOIN search.commitment_side f ON f.commitment_id = c.id
    WHERE f.side <> (SELECT home_side FROM installation) GROUP BY 1`;
  const loaded = await db().auditEvent.findMany({
    where: { kind: "recorded", chain: { startsWith: "organisation:" } },
  });
  const ids = loaded.map(({ chain }) => chain.replace("organisation:", ""));
  const codes = await db().organisation.findMany({ where: { id: { in: ids } }, select: { code: true } });
  const bodies = bodiesOfList(new Set(codes.map(({ code }) => code)));
  return readWanted(fileName).flatMap((wanted, at) => {
    const entered = found.find(({ reference }) => reference === references[at]);
    if (!entered) return [`${at + 1}: not there`];
    const all = entered.assignments.map(({ organisation }) => organisation);
    const lead = all.filter((body) => body.id === entered.leadId);
    const others = all.filter((body) => body.id !== entered.leadId);
    bodies.meet([wanted.lead], lead);
    bodies.meet(wanted.others, others);
    const status = entered.outcome ?? entered.status;
    const closedOn = entered.closedOn?.toISOString().slice(0, 10) ?? "";
    const pairs = [
      ["sides", wanted.sides, sides.find(({ reference }) => reference === entered.reference)?.sides ?? ""],
      ["date", wanted.when, entered.controlEdtf ?? String(entered.reportInterval ?? "")],
      ["status", wanted.status, isStatus(wanted.status, status, closedOn) ? wanted.status : `${status} ${closedOn}`],
      ["lead", wanted.lead, lead.map(bodies.nameOf).join(", ")],
      ["others", wanted.others.toSorted().join(", "), others.map(bodies.nameOf).toSorted().join(", ")],
    ];
    const wrong = pairs.flatMap(([what, want, got]) => (want === got ? [] : [`${what} ${got} for ${want}`]));
    return wrong.length > 0 ? [`${at + 1} (row ${rows[at]?.row}): ${wrong.join("; ")}`] : [];
  });
}
