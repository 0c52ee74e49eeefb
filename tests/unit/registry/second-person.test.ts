import { expect, it } from "vitest";
import {
  asksForSecondPerson,
  givesFirstPassword,
  hasGuardedPassword,
  type Rights,
} from "@/lib/registry/people/second-person";
import { controlLevels, roles } from "@/lib/vocabulary/people";

const head = (authorityLevel: Rights["authorityLevel"]): Rights => ({ role: "head", authorityLevel });
const plain = (role: Rights["role"]): Rights => ({ role, authorityLevel: null });

it.each<[string, Rights | null, Rights, boolean]>([
  ["a new head", null, head("department"), true],
  ["a new administrator", null, plain("admin"), true],
  ["a new coordinator", null, plain("coordinator"), true],
  ["a new observer, who reads what is for official use", null, plain("observer"), true],
  ["a new executor, who reads the own organisation's part of it", null, plain("executor"), false],
  ["an executor who becomes a coordinator", plain("executor"), plain("coordinator"), true],
  ["an observer who becomes a coordinator, and reads texts in capture", plain("observer"), plain("coordinator"), true],
  ["a coordinator who becomes an observer", plain("coordinator"), plain("observer"), false],
  ["a head who becomes a coordinator, and reads files", head("minister"), plain("coordinator"), true],
  ["a coordinator who becomes an executor", plain("coordinator"), plain("executor"), false],
  ["an observer who becomes a head", plain("observer"), head("department"), true],
  ["a head of a higher level", head("minister"), head("government"), true],
  ["a head of a lower level", head("government"), head("minister"), false],
  ["a head who stays as they are", head("minister"), head("minister"), false],
  ["a head who becomes an observer", head("president"), plain("observer"), false],
  ["an executor who becomes an administrator", plain("executor"), plain("admin"), true],
  ["an administrator who stays one", plain("admin"), plain("admin"), false],
  ["an administrator who is one no more", plain("admin"), plain("observer"), true],
  ["an administrator who becomes a head", plain("admin"), head("department"), true],
])("%s: %j to %j asks for a second person: %s", (_what, before, after, expected) => {
  expect(asksForSecondPerson(before, after)).toBe(expected);
});

it("asks for one at every step up between any levels, and at none down", () => {
  for (const [low, from] of controlLevels.entries())
    for (const [high, to] of controlLevels.entries())
      expect(asksForSecondPerson(head(from), head(to)), `${from} to ${to}`).toBe(high > low);
});

it("guards every password but an executor's", () => {
  expect(roles.filter((role) => !hasGuardedPassword({ role }))).toEqual(["executor"]);
});

it("gives a new first password with rights that it guards, and where one was asked for", () => {
  expect(roles.filter((role) => !givesFirstPassword({ role }))).toEqual(["executor"]);
  expect(givesFirstPassword({ role: null })).toBe(true);
});
