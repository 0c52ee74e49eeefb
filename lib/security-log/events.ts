import type { ControlLevel, Role } from "@/lib/vocabulary/people";

/** What the security log tells of, in the order in which one looks for it. */
export const securityEventKinds = [
  "signed_in",
  "sign_in_failed",
  "sign_in_limited",
  "signed_out",
  "session_ended",
  "password_changed",
  "password_refused",
  "password_renewed",
  "person_added",
  "person_disabled",
  "person_enabled",
  "person_erased",
  "role_changed",
  "change_asked",
  "change_declined",
  "refused",
  "exported",
  "downloaded",
] as const;
type SecurityEventKind = (typeof securityEventKinds)[number];

/** Why a session ended that its person did not sign out of. */
type SessionEnd =
  | "idle"
  | "expired"
  | "by_owner"
  | "new_sign_in"
  | "password_changed"
  | "password_renewed"
  | "disabled"
  | "erased";

/**
 * What is told of each kind: codes and references, never a name, an address of mail or anything that was typed. How long it stays:
 * prisma/sql/security-log.sql.
 */
type Details = {
  signed_in: Record<never, never>;
  /** Which of them it was is told to administrators alone: the form says the same to all. */
  sign_in_failed: { reason: "unknown" | "disabled" | "expired" | "password" };
  sign_in_limited: { limit: "address" | "account" | "account_and_address" };
  signed_out: Record<never, never>;
  session_ended: { reason: SessionEnd };
  password_changed: Record<never, never>;
  /** The present password, asked for before a new one, was wrong; or it was asked for too often. */
  password_refused: { reason: "password" | "limit" };
  password_renewed: Record<never, never>;
  person_added: { role: Role };
  person_disabled: Record<never, never>;
  person_enabled: Record<never, never>;
  person_erased: Record<never, never>;
  role_changed: { from: Role; to: Role; levelFrom?: ControlLevel | null; levelTo?: ControlLevel | null };
  /** What a second administrator is to confirm: rights or a new first password. Confirmed it is `role_changed` or `password_renewed`. */
  change_asked: { change: "rights" | "password"; to: Role | null; levelTo: ControlLevel | null };
  change_declined: { change: "rights" | "password" };
  /** A request turned away with this status, or a form that this person may not send. */
  refused: { method: string; path: string; status: number } | { form: string };
  exported: { file: "register" | "organisations" | "import_problems" | "security_log" | "minutes"; review?: string };
  downloaded: { release: string } | { commitment: string; evidence: string };
};

/** Repeated often enough, these would fill the disk: lib/security-log/count-repeats.ts. */
export const repeatedKinds = ["sign_in_failed", "sign_in_limited", "password_refused", "refused"] as const;

type EventOf<Kind extends SecurityEventKind> = {
  kind: Kind;
  /** Whom it concerns, where that is known. */
  personId: string | null;
  /** Who did it to them, where that is somebody else. */
  actorId?: string;
  /** Of which session; unless given, that of the request. */
  sessionId?: string;
  details: Details[Kind];
};
export type SecurityEvent = { [Kind in SecurityEventKind]: EventOf<Kind> }[SecurityEventKind];
