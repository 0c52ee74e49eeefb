import type { AuditEvent } from "@/lib/audit/events";
import { type EventOfAction, eventOf, statusChange } from "@/lib/commitments/transitions";
import type { Transaction } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Action, Status } from "@/lib/vocabulary/commitments";
import type { Role } from "@/lib/vocabulary/people";
import type { IdByCode, Step } from "./demonstration";

/** What the history of a commitment refers to. */
export type LoadedReferences = {
  /** Day of first loading: moments given as a number of days count from it. */
  loadedOn: CalendarDate;
  releaseId: string;
  organisations: IdByCode;
  milestones: IdByCode;
  people: Record<Role, string>;
};

/** The commitment as the steps so far have left it, and when this step happened. */
export type StepContext = {
  tx: Transaction;
  loaded: LoadedReferences;
  commitment: { id: string; reference: string; statementId: string; leadId: string };
  state: { status: Status; promisedEdtf: string | null; controlEdtf: string | null };
  day: CalendarDate;
  occurredAt: Date;
};

/** Columns of the commitment that its history moves, but for the status. */
export type ChangedColumns = Partial<Omit<StepContext["state"], "status">> &
  Pick<
    Prisma.CommitmentUncheckedUpdateInput,
    | "controlLevel"
    | "outcome"
    | "closedOn"
    | "quietSince"
    | "assignedOn"
    | "objectionUntil"
    | "acceptedAt"
    | "acceptedById"
    | "promisedEarliest"
    | "promisedLatest"
    | "promisedPrecision"
    | "promisedBasis"
    | "promisedMilestoneId"
    | "controlEarliest"
    | "controlLatest"
    | "controlPrecision"
  >;

/**
 * Who did it, or null for the loading itself; the action it was, or null for what nobody does to a commitment; the event
 * that tells of it, and the columns it leaves behind.
 */
export type Applied = { actor: Role | null; action: Action | null; event: EventOfAction; columns?: ChangedColumns };

export type StepOf<Name extends Step["step"]> = Extract<Step, { step: Name }>;

/** The event whole and the status after it, by the table of transitions; a history that it does not allow is not loaded. */
export function completeEvent(status: Status, { action, event }: Applied): { event: AuditEvent; status: Status } {
  if (action === null) return { event: event as AuditEvent, status };
  return { event: eventOf(action, status, event), status: statusChange(action, status)?.to ?? status };
}

/** The demonstration is written in Russian, the language of its release. */
export const SEED_LANGUAGE = "ru";
