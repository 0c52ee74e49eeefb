import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { meetingInput, milestoneInput } from "@/lib/registry/meetings/inputs";
import { saveMeeting } from "@/lib/registry/meetings/save-meeting";
import { saveMilestone } from "@/lib/registry/milestones/save-milestone";
import { organisationInput } from "@/lib/registry/organisations/inputs";
import { saveOrganisation } from "@/lib/registry/organisations/save-organisation";
import { personInput } from "@/lib/registry/people/inputs";
import { addPerson, changePerson } from "@/lib/registry/people/save-person";

type Form = Record<string, unknown>;

/** A form as its page sends it, of something new unless told otherwise; one that the schema refuses throws. */
const fresh = () => ({ id: "", version: "0", key: randomUUID() });

export function organisationForm(given: Form = {}): Form {
  const code = `org-${randomUUID().slice(-12)}`;
  return { ...fresh(), code, side: "KZ", original: "ru", nameRu: `Организация ${code}`, ...given };
}

export function sendOrganisation(viewer: Viewer, form: Form) {
  return saveOrganisation(viewer, organisationInput.parse(form));
}

export function personForm(organisationId: string, given: Form = {}): Form {
  const email = `${randomUUID()}@test.pacta`;
  return { ...fresh(), name: "Наблюдатель", email, role: "observer", organisationId, ...given };
}

export function sendPerson(viewer: Viewer, form: Form) {
  const input = personInput.parse(form);
  return input.id ? changePerson(viewer, input) : addPerson(viewer, input, "none");
}

export function sendMeeting(viewer: Viewer, form: Form) {
  const whole = {
    ...fresh(),
    kind: "talks",
    original: "ru",
    nameRu: "Переговоры",
    startsOn: "25.08.2025",
    sides: "KZ, JP",
  };
  return saveMeeting(viewer, meetingInput.parse({ ...whole, ...form }));
}

export function sendMilestone(viewer: Viewer, form: Form) {
  const whole = { ...fresh(), original: "ru", nameRu: "Саммит", date: "2026-04-22" };
  return saveMilestone(viewer, milestoneInput.parse({ ...whole, ...form }));
}

/** A milestone with whatever it is given, whether a form would let it through or not. */
export async function aMilestone(given: Prisma.MilestoneUncheckedCreateInput): Promise<{ id: string; code: string }> {
  return db().$transaction(async (tx) => {
    const milestone = await tx.milestone.create({ data: given, select: { id: true, code: true } });
    await recordEvent(tx, `milestone:${milestone.id}`, 1, null, new Date(), { kind: "recorded" });
    return milestone;
  });
}
