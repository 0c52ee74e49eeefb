import { createHash } from "node:crypto";
import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { blankOr, id, several, text } from "@/lib/forms/fields";
import { version } from "@/lib/forms/version";
import { languages } from "@/lib/vocabulary/languages";
import { carryOut, changeInput } from "../actions";
import { firstHandoverItems } from "./item-queries";

/** As many as one form hands over; of more, the rest are handed over by the next. Each takes some ten milliseconds. */
export const AT_ONCE = 500;

/** The form of the page: the items marked, each with the version it was seen at, or all there are. */
export const handoverInput = z.strictObject({
  organisationId: id,
  /** The organisation itself where only its person changes. */
  successorId: id,
  /** Of whose items all are meant; null for all of the organisation. */
  fromPersonId: blankOr(id),
  personId: blankOr(id),
  reason: text,
  key: z.uuid().toLowerCase(),
  language: z.enum(languages),
  scope: z.enum(["marked", "all"]),
  items: several(
    z
      .string()
      .regex(/^[A-Z0-9-]{4,40}:\d{1,10}$/)
      .refine((item) => version.safeParse(item.split(":")[1]).success),
  ),
  confirmed: blankOr(z.string().max(200)),
});
type HandoverInput = z.infer<typeof handoverInput>;

type Refused = Extract<Awaited<ReturnType<typeof carryOut>>, { ok: false }>;
export type HandedOver = { asked: number; done: number; refused: (Refused & { reference: string })[] };

/**
 * Hands items over one after the other, each by the same action as on its own page and in a transaction of its own: one that was
 * changed meanwhile keeps no other, and is told with why. What is wrong with the form itself, or a database that is away, ends it.
 */
export async function handOverItems(viewer: Viewer, input: HandoverInput): Promise<HandedOver> {
  const { organisationId, successorId, fromPersonId, personId, reason, language } = input;
  const giver = { organisationId, personId: fromPersonId };
  const items =
    input.scope === "all"
      ? await firstHandoverItems(viewer, giver, AT_ONCE)
      : input.items.slice(0, AT_ONCE).map((item) => {
          const [reference = "", seen] = item.split(":");
          return { reference, version: Number(seen) };
        });
  const told: HandedOver = { asked: items.length, done: 0, refused: [] };
  const asked = { action: "hand_over", organisationId, successorId, personId: personId ?? "", reason, language };
  for (const { reference, version: seen } of items) {
    const one = { ...asked, reference, version: String(seen), key: keyOf(input.key, reference) };
    const result = await carryOut(viewer, changeInput.parse(one));
    if (result.ok) {
      told.done += 1;
      continue;
    }
    told.refused.push({ ...result, reference });
    if (result.refusal === "busy" || isOfTheForm(result)) break;
  }
  return told;
}

/** Is it wrong for every item alike? */
export function isOfTheForm({ details }: Refused): boolean {
  return details?.problem !== undefined && details.problem !== "nothing_to_hand_over" && details.field !== undefined;
}

/** A key for each of the items, the same whenever the form is sent again. */
function keyOf(key: string, reference: string): string {
  const hash = createHash("sha256").update(`${key} ${reference}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
