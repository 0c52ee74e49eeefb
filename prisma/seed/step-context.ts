import type { AuditEvent } from "@/lib/audit/events";
import { type Move, nextStatus } from "@/lib/commitments/transitions";
import type { Transaction } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Status } from "@/lib/vocabulary/commitments";
import type { Role } from "@/lib/vocabulary/people";
import type { Ids, Step } from "./demonstration";

/** What the history of a commitment refers to. */
export type Loaded = {
  /** Day of first loading: moments given as a number of days count from it. */
  loadedOn: CalendarDate;
  releaseId: string;
  organisations: Ids;
  milestones: Ids;
  people: Record<Role, string>;
};

/** The commitment as the steps so far have left it, and when this step happened. */
export type StepContext = {
  tx: Transaction;
  loaded: Loaded;
  commitment: { id: string; reference: string; statementId: string; leadId: string };
  state: { status: Status; promisedEdtf: string | null; controlEdtf: string | null };
  day: CalendarDate;
  occurredAt: Date;
};

/** Columns of the commitment that its history moves. */
export type MovedColumns = Partial<StepContext["state"]> &
  Pick<
    Prisma.CommitmentUncheckedUpdateInput,
    | "controlLevel"
    | "outcome"
    | "closedOn"
    | "quietSince"
    | "promisedEarliest"
    | "promisedLatest"
    | "promisedPrecision"
    | "promisedBasis"
    | "promisedMilestoneId"
    | "controlEarliest"
    | "controlLatest"
    | "controlPrecision"
  >;

/** Who did it, or null for the loading itself, the event that tells of it, and the columns it leaves behind. */
export type Applied = { actor: Role | null; event: AuditEvent; columns?: MovedColumns };

export type StepOf<Name extends Step["step"]> = Extract<Step, { step: Name }>;

/** Where a move leads; a history that the rules do not allow is not loaded. */
export function moved({ state, commitment }: StepContext, move: Move): { from: Status; to: Status } {
  const to = nextStatus(move, state.status);
  if (!to) throw new Error(`${commitment.reference}: ${move} is not possible from ${state.status}`);
  return { from: state.status, to };
}

/** The demonstration is written in Russian, the language of its release. */
export const writtenIn = "ru";
