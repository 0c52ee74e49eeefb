import { type ControlLevel, controlLevels, type Role } from "@/lib/vocabulary/people";
import type { LoadedOrganisation } from "./organisations";
import { nextUuid } from "./uuid";

export type Person = { id: string; organisationId: string; role: Role };
type PersonRow = {
  id: string;
  email: string;
  name: string;
  role: Role;
  organisation_id: string;
  authority_level: ControlLevel | null;
  password_hash: string;
};

const PEOPLE = 200;
const NAMES: Record<Role, string> = {
  executor: "Исполнитель",
  coordinator: "Координатор",
  head: "Руководитель",
  observer: "Наблюдатель",
  admin: "Администратор",
};

/** Two hundred people of the home side's organisations, named by what they do. Nobody can sign in as one of them. */
export function syntheticPeople(home: readonly LoadedOrganisation[]): PersonRow[] {
  return Array.from({ length: PEOPLE }, (_, index) => {
    const number = String(index + 1).padStart(3, "0");
    const role = roleOf(index);
    const organisation = home[index % home.length];
    if (!organisation) throw new RangeError("people need an organisation");
    return {
      id: nextUuid(),
      email: `load-${number}@synthetic.invalid`,
      name: `${NAMES[role]} ${number}`,
      role,
      organisation_id: organisation.id,
      authority_level: role === "head" ? (controlLevels[index % controlLevels.length] ?? "minister") : null,
      password_hash: "none",
    };
  });
}

function roleOf(index: number): Role {
  if (index < 160) return "executor";
  if (index < 180) return "coordinator";
  if (index < 190) return "head";
  return index < 198 ? "observer" : "admin";
}
