import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Actor,
  type CommitmentForPermission,
  can,
  canAdminister,
  type RegistryAction,
  registryActions,
} from "@/lib/access/permissions";
import { type Action, actions } from "@/lib/vocabulary/commitments";
import { type ControlLevel, controlLevels, type Role, roles } from "@/lib/vocabulary/people";

/** What the viewer's own organisation is to the commitment. */
type Part = "lead" | "co_executor" | "consolidator" | "none";
const parts: Part[] = ["lead", "co_executor", "consolidator", "none"];
const heldLevels = [null, ...controlLevels] as const;

/**
 * The table of statuses and who may move them, written out by hand: never taken from the code. `executor` names the parts
 * of the own organisation that suffice, `head` whether any head may, one with authority, or none.
 */
const table: Record<Action, { coordinator: boolean; executor: Part[]; head: "any" | "with authority" | "none" }> = {
  put_on_control: { coordinator: true, executor: [], head: "none" },
  set_for_record: { coordinator: true, executor: [], head: "none" },
  return_to_captured: { coordinator: true, executor: [], head: "none" },
  start: { coordinator: true, executor: ["lead"], head: "none" },
  report_interim: { coordinator: true, executor: ["lead"], head: "none" },
  report_final: { coordinator: true, executor: ["lead", "consolidator"], head: "none" },
  verify_report: { coordinator: true, executor: [], head: "none" },
  return: { coordinator: false, executor: [], head: "with authority" },
  additional_control: { coordinator: false, executor: [], head: "with authority" },
  take_off_control: { coordinator: false, executor: [], head: "with authority" },
  reopen: { coordinator: false, executor: [], head: "with authority" },
  extend: { coordinator: false, executor: [], head: "with authority" },
  request_report: { coordinator: true, executor: [], head: "any" },
  request_extension: { coordinator: true, executor: ["lead"], head: "none" },
  forward_extension: { coordinator: true, executor: [], head: "none" },
  refuse_extension: { coordinator: false, executor: [], head: "with authority" },
  withdraw_extension: { coordinator: true, executor: ["lead"], head: "none" },
  accept_assignment: { coordinator: false, executor: ["lead"], head: "none" },
  raise_objection: { coordinator: true, executor: ["lead"], head: "none" },
  uphold_objection: { coordinator: false, executor: [], head: "with authority" },
  uphold_and_return: { coordinator: false, executor: [], head: "with authority" },
  refuse_objection: { coordinator: false, executor: [], head: "with authority" },
  withdraw_objection: { coordinator: true, executor: ["lead"], head: "none" },
  propose_decision: { coordinator: true, executor: [], head: "any" },
  decline_proposal: { coordinator: true, executor: [], head: "with authority" },
  withdraw_proposal: { coordinator: true, executor: [], head: "any" },
  assign_owner: { coordinator: true, executor: ["lead"], head: "none" },
  add_evidence: { coordinator: true, executor: ["lead", "co_executor", "consolidator"], head: "with authority" },
  add_note: { coordinator: true, executor: ["lead", "co_executor", "consolidator"], head: "any" },
  restrict: { coordinator: true, executor: [], head: "none" },
  lift_restriction: { coordinator: true, executor: [], head: "none" },
  edit_wording: { coordinator: true, executor: [], head: "none" },
  set_next_step: { coordinator: true, executor: [], head: "with authority" },
  edit_facts: { coordinator: true, executor: [], head: "none" },
  change_parts: { coordinator: true, executor: [], head: "none" },
  change_control: { coordinator: false, executor: [], head: "with authority" },
  correct_control_date: { coordinator: true, executor: [], head: "with authority" },
  move_statement: { coordinator: true, executor: [], head: "none" },
  separate_statement: { coordinator: true, executor: [], head: "none" },
  withdraw_report: { coordinator: true, executor: ["lead", "consolidator"], head: "none" },
  withdraw_decision: { coordinator: false, executor: [], head: "with authority" },
  withdraw_entry: { coordinator: true, executor: ["lead", "co_executor", "consolidator"], head: "with authority" },
  withdraw_note: { coordinator: true, executor: ["lead", "co_executor", "consolidator"], head: "any" },
  hand_over: { coordinator: true, executor: [], head: "none" },
  translate: { coordinator: true, executor: ["lead", "co_executor", "consolidator"], head: "none" },
};

/** Which levels of control each level of authority covers. */
const covers: Record<ControlLevel, ControlLevel[]> = {
  department: ["department"],
  minister: ["department", "minister"],
  government: ["department", "minister", "government"],
  president: ["department", "minister", "government", "president"],
};

function expected(role: Role, action: Action, part: Part, held: ControlLevel | null, asked: ControlLevel | null) {
  const row = table[action];
  if (role === "coordinator") return row.coordinator;
  if (role === "executor") return row.executor.includes(part);
  if (role !== "head" || row.head === "none") return false;
  return row.head === "any" || (held !== null && asked !== null && covers[held].includes(asked));
}

function anActor(role: Role, authorityLevel: ControlLevel | null = null, organisationId = "own"): Actor {
  return { role, organisationId, authorityLevel };
}

function aCommitment(part: Part, controlLevel: ControlLevel | null): CommitmentForPermission {
  const others = [
    { organisationId: "a", role: part === "lead" ? ("co_executor" as const) : ("lead" as const) },
    { organisationId: "b", role: "co_executor" as const },
    { organisationId: "c", role: "consolidator" as const },
  ];
  return {
    controlLevel,
    assignments: part === "none" ? others : [...others, { organisationId: "own", role: part }],
  };
}

describe("can", () => {
  it("has a row for every action", () => {
    expect(Object.keys(table)).toEqual([...actions]);
  });

  for (const action of actions) {
    it.each([...roles])(`answers every cell of ${action} for the role %s`, (role) => {
      const wrong: string[] = [];
      for (const part of parts) {
        for (const held of heldLevels) {
          for (const asked of heldLevels) {
            const answer = can(anActor(role, held), action, aCommitment(part, asked));
            if (answer !== expected(role, action, part, held, asked)) wrong.push(`${part} ${held} on ${asked}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });
  }
});

const part = fc.constantFrom("lead" as const, "co_executor" as const, "consolidator" as const);
const anyCommitment: fc.Arbitrary<CommitmentForPermission> = fc.record({
  controlLevel: fc.constantFrom(...heldLevels),
  assignments: fc.array(fc.record({ organisationId: fc.constantFrom("own", "a", "b"), role: part }), { maxLength: 5 }),
});
const anyAction = fc.constantFrom(...actions);
const anyLevel = fc.constantFrom(...heldLevels);

describe("can, for any commitment", () => {
  it("never lets an observer or an administrator act", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("observer" as const, "admin" as const),
        anyLevel,
        anyAction,
        anyCommitment,
        (role, level, action, commitment) => !can(anActor(role, level), action, commitment),
      ),
    );
  });

  it("gives a higher level of authority everything a lower one has", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), anyAction, anyCommitment, (lower, action, commitment) => {
        const [low, high] = [controlLevels[lower] ?? null, controlLevels[lower + 1] ?? null];
        return !can(anActor("head", low), action, commitment) || can(anActor("head", high), action, commitment);
      }),
    );
  });

  it("gives a more demanding item to no head who may not act on a less demanding one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), anyLevel, anyAction, anyCommitment, (lower, held, action, item) => {
        const head = anActor("head", held);
        const [less, more] = [controlLevels[lower] ?? null, controlLevels[lower + 1] ?? null];
        return (
          !can(head, action, { ...item, controlLevel: more }) || can(head, action, { ...item, controlLevel: less })
        );
      }),
    );
  });

  it("lets an executor of an organisation without a part do nothing, whatever level is written beside the name", () => {
    fc.assert(
      fc.property(
        anyLevel,
        anyAction,
        anyCommitment,
        (level, action, commitment) => !can(anActor("executor", level, "elsewhere"), action, commitment),
      ),
    );
  });

  it("looks at nothing but the own organisation's part for an executor", () => {
    fc.assert(
      fc.property(anyAction, anyCommitment, anyLevel, (action, commitment, level) => {
        const own = commitment.assignments.filter(({ organisationId }) => organisationId === "own");
        const executor = anActor("executor");
        return can(executor, action, commitment) === can(executor, action, { controlLevel: level, assignments: own });
      }),
    );
  });
});

/** Written out by hand as well. */
const registryTable: Record<RegistryAction, Role[]> = {
  administer_organisations: ["admin"],
  administer_people: ["admin"],
  administer_sectors: ["admin"],
  administer_meetings: ["coordinator"],
  import_organisations: ["admin"],
  import_commitments: ["coordinator", "admin"],
  read_security_log: ["admin"],
};

describe("canAdminister", () => {
  it.each(registryActions)("lets those alone do %s who may", (action) => {
    expect(roles.filter((role) => canAdminister({ role }, action))).toEqual(registryTable[action]);
  });
});
