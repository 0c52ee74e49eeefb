import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Actor, can } from "@/lib/access/permissions";
import { actionDefinitions, actionOf } from "@/lib/commitments/actions";
import type { CommitmentToHinder } from "@/lib/commitments/actions/define-action";
import { possibleActions } from "@/lib/commitments/possible-actions";
import { isPossible } from "@/lib/commitments/transitions";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { actions, objectionGrounds, type Status, statuses } from "@/lib/vocabulary/commitments";
import { controlLevels, type Role, roles } from "@/lib/vocabulary/people";

const today = calendarDate("2026-11-23");

function anActor(role: Role, organisationId = "lead"): Actor {
  const authorityLevel = role === "head" ? ("minister" as const) : null;
  return { role, organisationId, authorityLevel };
}

function aCommitment(status: Status, given: Partial<CommitmentToHinder> = {}): CommitmentToHinder {
  const assignments = [
    { organisationId: "lead", role: "lead" as const },
    { organisationId: "co", role: "co_executor" as const },
    { organisationId: "sum", role: "consolidator" as const },
  ];
  return {
    status,
    standing: false,
    marking: null,
    extensionState: null,
    hasReport: status === "reported",
    verifiedAt: null,
    objectionGround: null,
    objectionUntil: null,
    proposal: null,
    controlLevel: "minister",
    assignments,
    ...given,
  };
}

const editing = ["edit_wording", "edit_facts", "change_parts", "move_statement", "separate_statement"];
const withdrawing = ["withdraw_entry", "withdraw_note"];

describe("possibleActions", () => {
  it.each<[Role, string, Status, string[]]>([
    [
      "coordinator",
      "",
      "captured",
      [
        "put_on_control",
        "set_for_record",
        "add_evidence",
        "add_note",
        "restrict",
        ...editing,
        ...withdrawing,
        "hand_over",
        "translate",
      ],
    ],
    [
      "coordinator",
      "",
      "record_only",
      ["return_to_captured", "add_evidence", "add_note", "restrict", ...editing, ...withdrawing, "translate"],
    ],
    [
      "coordinator",
      "",
      "reported",
      [
        "verify_report",
        "propose_decision",
        ...[
          "assign_owner",
          "add_evidence",
          "add_note",
          "restrict",
          "edit_wording",
          "set_next_step",
          "edit_facts",
          "change_parts",
        ],
        ...[
          "correct_control_date",
          "move_statement",
          "separate_statement",
          "withdraw_report",
          ...withdrawing,
          "hand_over",
          "translate",
        ],
      ],
    ],
    [
      "executor",
      "lead",
      "on_control",
      [
        "start",
        "report_interim",
        "report_final",
        "request_extension",
        "assign_owner",
        "add_evidence",
        "add_note",
        ...withdrawing,
        "translate",
      ],
    ],
    ["executor", "sum", "in_progress", ["report_final", "add_evidence", "add_note", ...withdrawing, "translate"]],
    ["executor", "co", "in_progress", ["add_evidence", "add_note", ...withdrawing, "translate"]],
    ["executor", "elsewhere", "in_progress", []],
    ["executor", "lead", "off_control", ["add_evidence", "add_note", ...withdrawing, "translate"]],
    [
      "head",
      "",
      "reported",
      [
        "return",
        "additional_control",
        "take_off_control",
        "extend",
        "propose_decision",
        "add_evidence",
        "add_note",
        "set_next_step",
        "change_control",
        "correct_control_date",
        ...withdrawing,
      ],
    ],
    ["head", "", "off_control", ["reopen", "add_evidence", "add_note", "withdraw_decision", ...withdrawing]],
    ["observer", "lead", "reported", []],
    ["admin", "lead", "reported", []],
  ])("offers a %s of «%s» on what is %s: %j", (role, organisation, status, expected) => {
    expect(possibleActions(anActor(role, organisation), aCommitment(status), today)).toEqual(expected);
  });

  it("offers a head without authority no decision, but to propose one", () => {
    const above = aCommitment("reported", { controlLevel: "government" });

    expect(possibleActions(anActor("head"), above, today)).toEqual(["propose_decision", "add_note", "withdraw_note"]);
  });

  it("offers no later date for a standing commitment, which has none", () => {
    const standing = aCommitment("on_control", { standing: true });

    expect(possibleActions(anActor("head"), standing, today)).not.toContain("extend");
    expect(possibleActions(anActor("head"), aCommitment("on_control"), today)).toContain("extend");
  });

  it("offers exactly what is allowed and possible, whoever asks", () => {
    const part = fc.constantFrom("lead" as const, "co_executor" as const, "consolidator" as const);
    const commitment = fc.record({
      status: fc.constantFrom(...statuses),
      standing: fc.boolean(),
      marking: fc.constantFrom(null, "restricted" as const),
      extensionState: fc.constantFrom(null, "requested" as const, "forwarded" as const),
      hasReport: fc.boolean(),
      verifiedAt: fc.constantFrom(null, new Date("2026-11-20")),
      objectionGround: fc.constantFrom(null, ...objectionGrounds),
      objectionUntil: fc.constantFrom(null, "2026-11-22", "2026-11-23").map((day) => day && new Date(day)),
      proposal: fc.constantFrom(
        null,
        { decision: "return" as const, proposedAs: "coordinator" as const, organisationId: "co", controlLevel: null },
        { decision: "change_lead" as const, proposedAs: "head" as const, organisationId: "lead", controlLevel: null },
        { decision: "change_lead" as const, proposedAs: "head" as const, organisationId: "co", controlLevel: null },
        ...(["minister", "government"] as const).map((controlLevel) => ({
          decision: "escalate" as const,
          proposedAs: "coordinator" as const,
          organisationId: "lead",
          controlLevel,
        })),
      ),
      controlLevel: fc.constantFrom(null, ...controlLevels),
      assignments: fc.array(fc.record({ organisationId: fc.constantFrom("lead", "co"), role: part }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...roles), commitment, (role, item) => {
        const viewer = anActor(role);
        const allowed = actions.filter((action) => can(viewer, action, item) && isPossible(action, item.status));
        const ofDates = item.standing ? ["extend", "request_extension", "correct_control_date"] : [];
        const ofRequest = {
          none: ["forward_extension", "refuse_extension", "withdraw_extension"],
          requested: ["request_extension"],
          forwarded: ["request_extension", "forward_extension"],
        }[item.extensionState ?? "none"];
        const ofReport = item.verifiedAt || !item.hasReport ? ["verify_report"] : [];
        const mayNotDecide = { coordinator: ["return", "escalate"], head: ["change_lead"] }[role as "head"] ?? [];
        const isNotTheirs = mayNotDecide.includes(item.proposal?.decision ?? "");
        const isOthers =
          role !== "coordinator" && (role !== item.proposal?.proposedAs || item.proposal.organisationId !== "lead");
        const ofProposal = item.proposal
          ? [
              "propose_decision",
              ...(isNotTheirs ? ["decline_proposal"] : []),
              ...(isOthers ? ["withdraw_proposal"] : []),
            ]
          : ["decline_proposal", "withdraw_proposal"];
        const replies = ["accept_assignment", "raise_objection"];
        const answers = ["uphold_objection", "uphold_and_return", "refuse_objection", "withdraw_objection"];
        const ofGround = item.objectionGround === "not_promised" ? ["uphold_objection"] : [];
        const isOver = item.objectionUntil === null || item.objectionUntil < new Date("2026-11-23");
        const ofTerm = isOver ? replies : [];
        const ofObjection = item.objectionGround === null ? [...answers, ...ofTerm] : [...replies, ...ofGround];
        const hindered = [
          ...ofDates,
          ...ofRequest,
          ...ofReport,
          ...ofObjection,
          ...ofProposal,
          item.marking ? "restrict" : "lift_restriction",
        ];
        expect(possibleActions(viewer, item, today)).toEqual(allowed.filter((action) => !hindered.includes(action)));
      }),
    );
  });
});

it("tells for every kind of event a form sends which action it was", () => {
  const kinds = actions.map((action) => actionDefinitions[action].event);
  const shared = [
    "report_sent",
    "commitment_edited",
    "commitment_edited",
    "control_deadline_changed",
    "statement_moved_out",
  ];

  expect(new Set(kinds).size).toBe(actions.length - shared.length);
  const edited = { kind: "commitment_edited", changes: {}, reason: null, reasonIn: "ru" } as const;
  expect(actionOf({ ...edited, section: "wording" })).toBe("edit_wording");
  expect(actionOf({ ...edited, section: "facts" })).toBe("edit_facts");
  expect(actionOf({ ...edited, section: "control" })).toBe("change_control");
  expect(actionOf({ kind: "note_removed", noteId: "1" })).toBe(null);
  expect(actionOf({ kind: "note_added", noteId: "1" })).toBe("add_note");
});
