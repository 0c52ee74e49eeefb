import type { Viewer } from "@/lib/access/viewer";
import { changesBetween } from "@/lib/audit/changes";
import { recordEvent } from "@/lib/audit/record-event";
import { recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { FormRefused, WriteRefused } from "@/lib/writes/write";
import { asSeen } from "../write-registry";
import { giveFirstPassword } from "./give-first-password";
import type { DecisionInput } from "./inputs";
import { isStillAsked } from "./pending-queries";
import { givesFirstPassword } from "./second-person";
import { writePerson } from "./write-person";

/**
 * Confirms what another administrator asked for a person, which is carried out at once, or declines it; whoever asked takes it
 * back by declining. Refused: to confirm what one asked oneself, or what is for oneself; what is decided, too old, or was asked
 * by somebody who is no administrator any more is not found. `passwordHash` is of the new first password, of which
 * `givesFirstPassword` says when it is given; the person's sessions end with the old one.
 */
export function decideChange(viewer: Viewer, input: DecisionInput, passwordHash: string) {
  return writePerson(viewer, input, input, async (context, personId) => {
    const { tx, clock } = context;
    const person = asSeen(await tx.user.findUnique({ where: { id: personId }, omit: { personalSalt: true } }), input);
    const asked = await tx.pendingChange.findFirst({
      where: { AND: [{ id: input.pending, personId }, isStillAsked(clock.now)] },
    });
    if (!asked) throw new WriteRefused("not-found");
    await tx.pendingChange.delete({ where: { id: asked.id } });

    const told = { change: asked.kind, askedById: asked.askedById };
    const whom = { personId, actorId: viewer.id };
    const version = person.version + 1;
    if (input.decision === "decline") {
      await tx.user.update({ where: { id: personId }, data: { version } });
      await recordEvent(tx, `user:${personId}`, version, viewer.id, clock.now, { kind: "change_declined", ...told });
      await recordSecurityEvent(tx, { kind: "change_declined", ...whom, details: { change: asked.kind } });
      return;
    }
    if (asked.askedById === viewer.id) throw new FormRefused("own_request");
    if (personId === viewer.id) throw new FormRefused("own_rights");
    const isRights = asked.kind === "rights";
    const { role, authorityLevel } = isRights
      ? { role: asked.role ?? person.role, authorityLevel: asked.authorityLevel }
      : person;
    await tx.user.update({ where: { id: personId }, data: { role, authorityLevel, version } });
    await recordEvent(tx, `user:${personId}`, version, viewer.id, clock.now, {
      kind: "change_confirmed",
      ...told,
      changes: changesBetween(person, { role, authorityLevel }),
    });
    if (isRights) {
      const details = { from: person.role, to: role, levelFrom: person.authorityLevel, levelTo: authorityLevel };
      await recordSecurityEvent(tx, { kind: "role_changed", ...whom, details });
    }
    if (givesFirstPassword(asked)) await giveFirstPassword(context, personId, version, passwordHash);
  });
}
