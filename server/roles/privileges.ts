type Columns = readonly string[] | { except: readonly string[] };

/** What the application and the verifier may do with a table. Nobody but the owner empties a table or switches its triggers off. */
type TablePrivileges = {
  app: readonly ("SELECT" | "INSERT" | "DELETE")[];
  /** The columns that the application may change; none where it is left out. */
  appUpdates?: Columns;
  /** Whether `pacta_verifier` reads it: what is part of the history or proven by it. */
  isVerified: boolean;
};

const appendOnly: TablePrivileges = { app: ["SELECT", "INSERT"], isVerified: true };

/**
 * Every function of ours that the application may call, by its signature, and what for. Triggers fire whoever may call their functions,
 * and what those that run as their owner call needs no leave: whatever is not here is closed, and a test fails for what is too many.
 */
export const appFunctions: Record<string, string> = {
  // They run as their owner, and each says in prisma/sql what it refuses.
  "public.empty_release(uuid,timestamp with time zone)": "lib/releases/withdrawal takes a text out",
  "public.remove_release_file(uuid)": "lib/releases/withdrawal takes its file out",
  "public.forget_addresses_of(uuid)": "lib/registry/people/erase-person.ts",
  "public.remove_old_security_events(integer)": "lib/jobs/housekeeping.ts",
  "search.refresh(uuid[])": "lib/import/enter/enter-commitments.ts; it writes what the rows say, and nothing else",
  // Triggers and checks that run as whoever writes compute with them; none writes anything.
  "public.utf16_length(text)": "where a statement's sentence stands",
  "public.code_points_at(text,integer)": "where a statement's sentence stands",
  "public.edtf_period(text)": "the days of a deadline",
  "public.edtf_bounds(text)": "the days of a deadline",
};

/**
 * Every table of ours, by its full name. One that is not here is open to nobody but the owner, and a test fails: whoever adds a
 * table says here what the product needs of it, and no more.
 */
export const privileges: Record<string, TablePrivileges> = {
  // The history, and what is never changed or taken away.
  "public.audit_event": appendOnly,
  "public.closed_chain": { app: ["SELECT"], isVerified: true },
  // A function removes those that have had their time.
  "public.security_event": { app: ["SELECT", "INSERT"], isVerified: false },
  "public.report": appendOnly,
  "public.verification": appendOnly,
  "public.decision": appendOnly,
  "public.evidence": appendOnly,
  "public.deadline_change": appendOnly,
  "public.withdrawal": appendOnly,
  "public.release_file": appendOnly,
  "public.review_minutes": appendOnly,
  "public.review_addendum": appendOnly,

  // What changes together with an event, and is never taken away.
  "public.commitment": {
    app: ["SELECT", "INSERT"],
    // Triggers keep the last nine.
    appUpdates: {
      except: [
        "id",
        "reference",
        "series",
        "number",
        "due_on",
        "due_soon_from",
        "open",
        "lead_id",
        "owner_id",
        "extension_state",
        "verified_at",
        "objection_ground",
        "proposed_decision",
      ],
    },
    isVerified: true,
  },
  "public.assignment": {
    // A part that was entered wrongly goes; history says which.
    app: ["SELECT", "INSERT", "DELETE"],
    appUpdates: { except: ["id", "commitment_id", "side"] },
    isVerified: true,
  },
  "public.note": { app: ["SELECT", "INSERT"], appUpdates: ["removed_at"], isVerified: true },
  // A translation that is wrong is made anew, or taken away; history keeps its words.
  "public.text_translation": {
    app: ["SELECT", "INSERT", "DELETE"],
    appUpdates: ["text", "original_sha256", "author_id", "occurred_at"],
    isVerified: true,
  },
  "public.report_request": {
    app: ["SELECT", "INSERT"],
    appUpdates: ["answered_by_id", "organisation_id"],
    isVerified: true,
  },
  "public.extension_request": {
    app: ["SELECT", "INSERT"],
    appUpdates: [
      "is_supported",
      "opinion",
      "opinion_in",
      "forwarded_by_id",
      "forwarded_at",
      "answer",
      "answered_by_id",
      "answered_at",
      "decision_id",
      "answer_reason",
      "answer_in",
    ],
    isVerified: true,
  },
  "public.objection": {
    app: ["SELECT", "INSERT"],
    appUpdates: ["answer", "answered_by_id", "answered_at", "decision_id", "answer_reason", "answer_in"],
    isVerified: true,
  },
  "public.decision_proposal": {
    app: ["SELECT", "INSERT"],
    appUpdates: ["answer", "answered_by_id", "answered_at", "decision_id", "answer_reason", "answer_in"],
    isVerified: true,
  },
  "public.release": {
    app: ["SELECT", "INSERT"],
    // A function of the owner takes a text out.
    appUpdates: {
      except: ["id", "code", "body", "sha256", "recorded_at", "supersedes_id", "edition", "withdrawn_at"],
    },
    isVerified: true,
  },
  "public.users": { app: ["SELECT", "INSERT"], appUpdates: { except: ["id", "created_at"] }, isVerified: true },
  "public.organisation": { app: ["SELECT", "INSERT"], appUpdates: { except: ["id"] }, isVerified: true },
  "public.meeting": { app: ["SELECT", "INSERT"], appUpdates: { except: ["id"] }, isVerified: true },
  "public.milestone": { app: ["SELECT", "INSERT"], appUpdates: { except: ["id"] }, isVerified: true },
  "public.sector": { app: ["SELECT", "INSERT"], appUpdates: { except: ["code"] }, isVerified: true },
  "public.organisation_sector": { app: ["SELECT", "INSERT", "DELETE"], isVerified: true },
  "public.review": {
    app: ["SELECT", "INSERT"],
    appUpdates: {
      except: ["id", "number", "filters", "grouping", "ordering", "created_by_id", "created_at"],
    },
    isVerified: true,
  },
  // Until it begins, items and people come and go; history says which.
  "public.review_attendee": { app: ["SELECT", "INSERT", "DELETE"], appUpdates: ["present"], isVerified: true },
  "public.agenda_item": {
    app: ["SELECT", "INSERT", "DELETE"],
    appUpdates: { except: ["id", "review_id", "commitment_id", "carried_from_id"] },
    isVerified: true,
  },
  "public.review_decision": {
    app: ["SELECT", "INSERT"],
    appUpdates: ["withdrawn_at", "withdrawn_by_id"],
    isVerified: true,
  },
  "public.installation": {
    app: ["SELECT"],
    appUpdates: ["version", "home_side", "demonstration_on"],
    isVerified: true,
  },

  // Capture: proposals and what was done to them are gone once a release is entered. A trigger keeps accepted statements.
  "public.statement": {
    app: ["SELECT", "INSERT", "DELETE"],
    appUpdates: { except: ["id", "release_id"] },
    isVerified: true,
  },
  "public.proposal": {
    app: ["SELECT", "INSERT", "DELETE"],
    appUpdates: { except: ["statement_id"] },
    isVerified: false,
  },
  "public.proposal_owner": { app: ["SELECT", "INSERT", "DELETE"], isVerified: false },
  "public.proposal_step": { app: ["SELECT", "INSERT", "DELETE"], appUpdates: ["undone"], isVerified: false },
  "public.source_upload": { app: ["SELECT", "INSERT", "DELETE"], isVerified: false },
  // Waiting ones go, and their pieces with them; what evidence names a foreign key keeps.
  "public.evidence_file": { app: ["SELECT", "INSERT", "DELETE"], appUpdates: ["is_attached"], isVerified: true },
  "public.evidence_file_piece": { app: ["SELECT", "INSERT"], isVerified: true },
  "public.import_upload": {
    app: ["SELECT", "INSERT", "DELETE"],
    appUpdates: ["mapping", "written"],
    isVerified: false,
  },
  "public.import_mapping": {
    app: ["SELECT", "INSERT", "DELETE"],
    appUpdates: ["mapping", "changed_at"],
    isVerified: false,
  },
  "public.draft": {
    app: ["SELECT", "INSERT", "DELETE"],
    appUpdates: ["version", "values", "changed_at"],
    isVerified: false,
  },
  "public.import_word": { app: ["SELECT", "INSERT", "DELETE"], appUpdates: ["code", "changed_at"], isVerified: false },

  // Of the running server.
  "public.session": {
    app: ["SELECT", "INSERT", "DELETE"],
    appUpdates: ["token_hash", "last_seen_at", "revoked_at"],
    isVerified: false,
  },
  "public.pending_change": { app: ["SELECT", "INSERT", "DELETE"], isVerified: false },
  "public.idempotency_key": { app: ["SELECT", "INSERT", "DELETE"], isVerified: false },
  "public.rate_limit": { app: ["SELECT", "INSERT", "DELETE"], appUpdates: { except: ["key"] }, isVerified: false },
  "public.reference_counter": { app: ["SELECT", "INSERT"], appUpdates: ["last"], isVerified: false },

  // Written by triggers, which run as the owner, and by migrations.
  "search.commitment": { app: ["SELECT"], isVerified: false },
  "search.name": { app: ["SELECT"], isVerified: false },
  "search.note": { app: ["SELECT"], isVerified: false },
  "search.commitment_side": { app: ["SELECT"], isVerified: false },
  "search.unfinished_part": { app: ["SELECT"], isVerified: false },
  "search.person_elsewhere": { app: ["SELECT"], isVerified: false },
  "guards.unproven": { app: [], isVerified: false },
  "guards.security_log_kept": { app: [], isVerified: false },
  "public._prisma_migrations": { app: ["SELECT"], isVerified: true },
};

/** The columns that stand in an UPDATE grant, of those the table has. */
export function updatable(columns: Columns, ofTable: readonly string[]): readonly string[] {
  if ("except" in columns) return ofTable.filter((column) => !columns.except.includes(column));
  return columns;
}
