import { z } from "zod";
import type { Actor, CommitmentForPermission } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { AuditEventKind, ToldEvent } from "@/lib/audit/events";
import type { Transaction } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Problem } from "@/lib/forms/problems";
import { version } from "@/lib/forms/version";
import type { Action, ExtensionState, ObjectionGround, Status } from "@/lib/vocabulary/commitments";
import { languages } from "@/lib/vocabulary/languages";
import type { Marking } from "@/lib/vocabulary/markings";
import type { WaitingProposal } from "../proposals";
import type { Change, ChangeContext } from "../write";

/** Sent with every form: the version it was made from, its own key, the language it is written in. */
const request = {
  reference: z.string().regex(/^[A-Z0-9-]{4,40}$/),
  version,
  key: z.uuid().toLowerCase(),
  language: z.enum(languages),
};

/** What may hinder an action where the status allows it. */
export type CommitmentToHinder = CommitmentForPermission & {
  status: Status;
  standing: boolean;
  marking: Marking | null;
  /** Of the request for a later control date that waits. */
  extensionState: ExtensionState | null;
  /** Whether a report on execution stands: what came from a list as reported has none. */
  hasReport: boolean;
  /** When the last report on execution was verified. */
  verifiedAt: Date | null;
  /** Of the objection that waits. */
  objectionGround: ObjectionGround | null;
  /** The last day on which the lead may object, a database date; null where no term runs. */
  objectionUntil: Date | null;
  /** What is proposed and nobody has answered. */
  proposal: WaitingProposal | null;
};

/** Why a commitment can't take an action from this person today whatever is sent, or null. */
type HinderedBy = (commitment: CommitmentToHinder, today: CalendarDate, viewer: Actor) => Problem | null;

type InputOf<Name extends Action, Fields extends z.ZodRawShape> = z.output<
  z.ZodObject<{ action: z.ZodLiteral<Name> } & typeof request & Fields, z.core.$strict>
>;

type Definition<Name extends Action, Fields extends z.ZodRawShape> = {
  /** The kind of event that tells of it. */
  event: AuditEventKind;
  /** Where actions share a kind: whether an event of it is this one's. */
  isItsEvent?: (event: ToldEvent) => boolean;
  /** What its form asks for beside the request. */
  fields: Fields;
  /** What must hold between its fields. */
  refine?: (input: InputOf<Name, Fields>, context: z.RefinementCtx) => void;
  /** Why a commitment can't take the action whatever is sent; it is then not offered either. */
  hinderedBy?: HinderedBy;
  /** Holds what it changes beside its commitment, and that with it, before anything is read: docs/decisions/25-lock-order.md. */
  hold?: (tx: Transaction, viewer: Viewer, input: InputOf<Name, Fields>) => Promise<void>;
  /** Writes what belongs to it, in the transaction of the change. */
  run: (context: ChangeContext, input: InputOf<Name, Fields>) => Promise<Change>;
};

/** An action as whoever does not know which one it is sees it; its own schema let the input through. */
export type ActionDefinition = {
  event: AuditEventKind;
  isItsEvent?: (event: ToldEvent) => boolean;
  hinderedBy?: HinderedBy;
  hold?(tx: Transaction, viewer: Viewer, input: unknown): Promise<void>;
  run(context: ChangeContext, input: unknown): Promise<Change>;
};

/** One thing a person can do to a commitment. Its form is strict: a field that is not named is refused. */
export function defineAction<const Name extends Action, Fields extends z.ZodRawShape>(
  name: Name,
  { fields, refine, ...definition }: Definition<Name, Fields>,
) {
  const input = z.strictObject({ action: z.literal(name), ...request, ...fields });
  return { ...definition, input: refine ? input.superRefine(refine) : input };
}
