import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { filledFields, formWith } from "./forms";
import type { Walk } from "./walk";

/** A note about to be written: the page it is posted to, and the fields of its form, filled in. */
export async function filledNoteForm(walk: Walk): Promise<{ path: string; fields: [string, string][] }> {
  const path = `/commitments/${walk.own}`;
  const { body } = await walk.send({ path: `${path}?do=add_note`, as: "coordinator" });
  const { version } = await db().commitment.findUniqueOrThrow({ where: { reference: walk.own } });
  const form = formWith(body, "action", "add_note");
  return { path, fields: filledFields(form, { text: "Заметка.", version: String(version), key: randomUUID() }) };
}
