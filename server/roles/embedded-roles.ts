import path from "node:path";
import { readOrCreateSecret } from "@/server/secret-file";
import { makeRoles, type RoleAddresses } from "./make-roles";
import type { RoleKey } from "./role-names";

/**
 * Makes the roles of the embedded database as its superuser, and answers their addresses. Each role's password is kept in the
 * data folder, as the superuser's is; one that is missing is made anew. What the superuser owned before there were roles is
 * handed to the owner.
 */
export async function makeEmbeddedRoles(dataFolder: string, superuserUrl: string): Promise<RoleAddresses> {
  const passwordOf = (key: RoleKey) => readOrCreateSecret(path.join(dataFolder, `database-password-${key}`));
  const [owner, app, backup, verifier] = await Promise.all([
    passwordOf("owner"),
    passwordOf("app"),
    passwordOf("backup"),
    passwordOf("verifier"),
  ]);
  return makeRoles(superuserUrl, { owner, app, backup, verifier });
}
