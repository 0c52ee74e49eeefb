import { recordEvent } from "@/lib/audit/record-event";
import { demonstrationAccounts } from "@/lib/auth/demonstration";
import type { Transaction } from "@/lib/db";
import type { Role } from "@/lib/vocabulary/people";

type Names = { name: string; nameKk: string; nameEn: string; nameJa: string };

/** Named by what they do, in the words of docs/glossary.md: the demonstration invents no people. */
const people: Record<Role, { names: Names; organisation: string }> = {
  coordinator: {
    names: {
      name: "Координатор, МИД РК",
      nameKk: "Үйлестіруші, ҚР СІМ",
      nameEn: "Coordinator, MFA of Kazakhstan",
      nameJa: "調整官（カザフスタン外務省）",
    },
    organisation: "kz-mfa",
  },
  executor: {
    names: {
      name: "Исполнитель, Минтранс РК",
      nameKk: "Орындаушы, ҚР Көлік министрлігі",
      nameEn: "Executor, Ministry of Transport",
      nameJa: "実施担当（カザフスタン運輸省）",
    },
    organisation: "kz-transport",
  },
  head: {
    names: {
      name: "Руководитель, МИД РК",
      nameKk: "Басшы, ҚР СІМ",
      nameEn: "Head, MFA of Kazakhstan",
      nameJa: "課室長・局長（カザフスタン外務省）",
    },
    organisation: "kz-mfa",
  },
  observer: {
    names: {
      name: "Наблюдатель, МИД РК",
      nameKk: "Байқаушы, ҚР СІМ",
      nameEn: "Observer, MFA of Kazakhstan",
      nameJa: "閲覧者（カザフスタン外務省）",
    },
    organisation: "kz-mfa",
  },
  admin: {
    names: {
      name: "Администратор, МИД РК",
      nameKk: "Әкімші, ҚР СІМ",
      nameEn: "Administrator, MFA of Kazakhstan",
      nameJa: "システム管理者（カザフスタン外務省）",
    },
    organisation: "kz-mfa",
  },
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
      data: { ...held, email, ...people[role].names, passwordHash },
      select: { id: true },
    });
    await recordEvent(tx, `user:${id}`, 1, null, now, { kind: "user_created", ...held });
    ids[role] = id;
  }
  const { coordinator, executor, head, observer, admin } = ids;
  if (!coordinator || !executor || !head || !observer || !admin) throw new Error("a role has no demonstration account");
  return { coordinator, executor, head, observer, admin };
}
