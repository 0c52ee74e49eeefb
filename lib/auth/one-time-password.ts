import { randomInt } from "node:crypto";
import { hashPassword } from "./passwords";

/** Without those that are taken for one another when they are read aloud or copied from paper. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A first password to hand over, some 99 bits, with its hash; it is kept nowhere else. */
export async function makeOneTimePassword(): Promise<{ password: string; hash: string }> {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  const password = Array.from({ length: GROUPS }, group).join("-");
  return { password, hash: await hashPassword(password) };
}
