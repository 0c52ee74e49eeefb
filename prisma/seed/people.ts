import { recordEvent } from "@/lib/audit/record-event";
import { demonstrationAccounts } from "@/lib/auth/demonstration";
import type { Transaction } from "@/lib/db";
import type { Role } from "@/lib/vocabulary/people";

/** Named by what they do: the demonstration invents no people. */
const people: Record<Role, { name: string; organisation: string }> = {
  coordinator: { name: "Координатор, МИД РК", organisation: "kz-mfa" },
  executor: { name: "Исполнитель, Минтранс РК", organisation: "kz-transport" },
  head: { name: "Руководитель, МИД РК", organisation: "kz-mfa" },
  observer: { name: "Наблюдатель, МИД РК", organisation: "kz-mfa" },
  admin: { name: "Администратор, МИД РК", organisation: "kz-mfa" },
};

/** The demonstration's accounts, one a role, made on the day of loading. Gives their ids by role. */
export async function loadPeople(
  tx: Transaction,
  organisationId: (code: string) => string,
  passwordHash: string,
  now: Date,
): Promise<Record<Role, string>> {
  const ids: Partial<Record<Role, string>> = {};
  for (const { role, email } of demonstrationAccounts) {
    const held = {
      role,
      organisationId: organisationId(people[role].organisation),
      authorityLevel: role === "head" ? ("minister" as const) : null,
    };
    const { id } = await tx.user.create({
      data: { ...held, email, name: people[role].name, passwordHash },
      select: { id: true },
    });
    await recordEvent(tx, `user:${id}`, 1, null, now, { kind: "user_created", ...held });
    ids[role] = id;
  }
  const { coordinator, executor, head, observer, admin } = ids;
  if (!coordinator || !executor || !head || !observer || !admin) throw new Error("a role has no demonstration account");
  return { coordinator, executor, head, observer, admin };
}
