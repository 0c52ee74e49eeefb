import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { endSessionsOf } from "@/lib/security-log/end-sessions";
import { recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { FormRefused, WriteRefused } from "@/lib/writes/write";
import { changesBetween } from "../changes";
import { asSeen, writeRegistry } from "../write-registry";
import { firstPassword } from "./first-password";
import type { DecisionInput } from "./inputs";
import { isStillAsked } from "./pending-queries";
import { lockPerson } from "./save-person";

/**
 * Confirms what another administrator asked for a person, which is carried out at once, or declines it; whoever asked takes it
 * back by declining. Refused: to confirm what one asked oneself, or what is for oneself; what is decided, too old, or was asked
 * by somebody who is no administrator any more is not found. `passwordHash` is of the new first password, where one was asked.
 */
export function decideChange(viewer: Viewer, input: DecisionInput, passwordHash: string) {
  return writeRegistry(viewer, "administer_people", input, input, async (context, personId) => {
    const { tx, clock } = context;
    await lockPerson(context, personId);
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
    const rights = { role: asked.role ?? person.role, authorityLevel: asked.authorityLevel };
    const after = asked.kind === "rights" ? rights : firstPassword(passwordHash, clock.now);
    await tx.user.update({ where: { id: personId }, data: { ...after, version } });
    await recordEvent(tx, `user:${personId}`, version, viewer.id, clock.now, {
      kind: "change_confirmed",
      ...told,
      changes: asked.kind === "rights" ? changesBetween(person, rights) : {},
    });
    if (asked.kind === "password") {
      await recordSecurityEvent(tx, { kind: "password_renewed", ...whom, details: {} });
      await endSessionsOf(tx, personId, { reason: "password_renewed", actorId: viewer.id });
      return;
    }
    await recordSecurityEvent(tx, {
      kind: "role_changed",
      ...whom,
      details: {
        from: person.role,
        to: rights.role,
        levelFrom: person.authorityLevel,
        levelTo: rights.authorityLevel,
      },
    });
  });
}
