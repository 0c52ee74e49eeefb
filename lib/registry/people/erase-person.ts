import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import type { Transaction } from "@/lib/db";
import { nfkc } from "@/lib/normal-forms";
import { endSessionsOf } from "@/lib/security-log/end-sessions";
import { recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { FormRefused, WriteRefused } from "@/lib/writes/write";
import { unfinishedParts } from "../work-left-queries";
import { asSeen } from "../write-registry";
import type { ErasingInput } from "./inputs";
import { mustLoseRightsFirst } from "./keep-pending-change";
import { writePerson } from "./write-person";

/**
 * Takes a person's name, address and every way in away for good, and what was kept for them alone; what they wrote and decided stays,
 * without saying who it was. Refused: oneself, so that an administrator is left; whose address was not typed; who still answers for
 * unfinished commitments, none of which may lose its person unseen; an administrator, while a second one confirms the end of that role. The database keeps an erased person as they are:
 * prisma/sql/erased-people.sql.
 */
export function erasePerson(viewer: Viewer, input: ErasingInput) {
  const { id: personId } = input;
  // Not with what was typed: the key of the form would be kept with a hash of it.
  return writePerson(viewer, input, [personId, "erase"], async (context, id) => {
    const { tx, clock } = context;
    if (id === viewer.id) throw new FormRefused("own_access");
    const person = asSeen(await tx.user.findUnique({ where: { id } }), input);
    if (person.erasedAt) throw new WriteRefused("not-found");
    if (nfkc(input.typed).trim().toLowerCase() !== person.email) {
      throw new FormRefused("erasing_not_typed", "typed");
    }
    if (mustLoseRightsFirst(person)) throw new FormRefused("admin_not_erased");
    if ((await tx.commitment.count({ where: unfinishedParts({ personId: id }) })) > 0)
      throw new FormRefused("owns_open");

    const version = person.version + 1;
    // Before anything is deleted: a new address waits for all that is being written for them, and what is written later finds them erased.
    await tx.$executeRaw`
      UPDATE users SET name = NULL, name_kk = NULL, name_ru = NULL, name_en = NULL, name_ja = NULL,
        email = id || '@erased.invalid', personal_salt = DEFAULT, password_hash = 'erased',
        password_is_one_time = false, password_expires_at = NULL, language = NULL,
        disabled_at = coalesce(disabled_at, ${clock.now}), erased_at = ${clock.now}, version = ${version}
      WHERE id = ${id}::uuid`;
    await endSessionsOf(tx, id, { reason: "erased", actorId: viewer.id });
    await forgetWhatIsTheirs(tx, id);
    await recordEvent(tx, `user:${id}`, version, viewer.id, clock.now, { kind: "user_erased" });
    await recordSecurityEvent(tx, { kind: "person_erased", personId: id, actorId: viewer.id, details: {} });
    await tx.$executeRaw`SELECT forget_addresses_of(${id}::uuid)`;
  });
}

/**
 * What nobody else needs: sessions with their addresses, what they were bringing in, how they read files, keys of their forms; and what
 * anybody began to write on their page, or to add a person by, which may name them.
 */
async function forgetWhatIsTheirs(tx: Transaction, id: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId: id } });
  // Drafts before uploads, as a text is withdrawn: docs/decisions/25-lock-order.md.
  await tx.draft.deleteMany({ where: { OR: [{ authorId: id }, { name: { in: [`person/${id}`, "person/new"] } }] } });
  await tx.sourceUpload.deleteMany({ where: { createdById: id } });
  await tx.evidenceFile.deleteMany({ where: { createdById: id, isAttached: false } });
  await tx.importUpload.deleteMany({ where: { createdById: id } });
  await tx.importMapping.deleteMany({ where: { personId: id } });
  await tx.importWord.deleteMany({ where: { personId: id } });
  await tx.idempotencyKey.deleteMany({ where: { actorId: id } });
  await tx.pendingChange.deleteMany({ where: { OR: [{ personId: id }, { askedById: id }] } });
}
