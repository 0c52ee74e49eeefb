import type { Reader } from "./queries";

/** The tables whose every row is part of a state that history proves, and history itself. */
const coveredTables = [
  "public.commitment",
  "public.assignment",
  "public.report",
  "public.report_request",
  "public.decision",
  "public.note",
  "public.evidence",
  "public.deadline_change",
  "public.extension_request",
  "public.verification",
  "public.objection",
  "public.decision_proposal",
  "public.withdrawal",
  "public.text_translation",
  "public.statement",
  "public.release",
  "public.release_file",
  "public.users",
  "public.organisation",
  "public.organisation_sector",
  "public.meeting",
  "public.milestone",
  "public.sector",
  "public.installation",
  "public.review",
  "public.review_attendee",
  "public.agenda_item",
  "public.review_decision",
  "public.review_minutes",
  "public.review_addendum",
  "public.audit_event",
  "public.closed_chain",
] as const;

/** What of these tables is no part of it, and why. */
const uncoveredColumns = { "users.language": "a preference" } as const;

/** Tables that history does not prove, and why; a name that ends in a point is a whole schema. */
const uncoveredTables: Record<string, string> = {
  "public.session": "who is signed in now",
  "public.security_event": "the security log: append-only, without a history of its own",
  "public.pending_change": "what one administrator asked for; asking and confirming are in the person's history",
  "public.source_upload": "texts that wait for the second half of a form, for a day",
  "public.evidence_file": "files as they were sent; of those that evidence names it repeats name, kind, size and hash",
  "public.evidence_file_piece": "the bytes of these files, compared with the hashes in the evidence as far as is said",
  "public.import_upload": "files that wait to be entered, for a day",
  "public.import_mapping": "a preference",
  "public.import_word": "a preference",
  "public.draft": "what somebody began to write and has not sent",
  "public.proposal": "work on an open text; what comes of it is in the commitments and the release",
  "public.proposal_owner": "work on an open text",
  "public.proposal_step": "work on an open text",
  "public.reference_counter": "the last number given; the numbers themselves are in the commitments",
  "public.idempotency_key": "forms of the last days that were sent once",
  "public.rate_limit": "tries of the last minutes",
  "public._prisma_migrations": "which migrations were applied; their scripts come with the version",
  "search.commitment": "made from the commitments, for searching",
  "search.name": "made from organisations, people and sectors, for searching; and what countries are called",
  "search.note": "made from the notes, for searching",
  "search.commitment_side": "made from the commitments, their assignments and meetings, for lists by country",
  "search.unfinished_part": "made from the commitments and their assignments, to find whose work is nobody's",
  "search.person_elsewhere": "made from people and assignments, for the same",
  "guards.unproven": "empty but for a transaction that is under way",
  "guards.security_log_kept": "a setting, written at each start",
  "pgboss.": "the worker's jobs",
};

/** Every table of this version by its full name. */
export function knownTables(): string[] {
  return [...coveredTables, ...Object.keys(uncoveredTables)].filter((name) => !name.endsWith("."));
}

type Coverage = { covered: string[]; uncovered: { name: string; why: string }[]; unknown: string[] };

/** Which of the database's tables the verification covers and which not, as its catalogue tells; `unknown` are in neither list. */
export async function readCoverage(reader: Reader): Promise<Coverage> {
  const tables = await reader.$queryRaw<{ name: string }[]>`
    SELECT n.nspname || '.' || c.relname AS name FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'f', 'm') AND n.nspname !~ '^(pg_|information_schema$)' ORDER BY 1`;
  const names = tables.map(({ name }) => name);
  const isCovered = (name: string) => coveredTables.some((table) => table === name);
  const whyNot = (name: string) => uncoveredTables[name] ?? uncoveredTables[`${name.split(".", 1)[0]}.`];
  return {
    covered: names.filter(isCovered),
    uncovered: [
      ...Object.entries(uncoveredColumns).map(([name, why]) => ({ name, why })),
      ...names.flatMap((name) => {
        const why = isCovered(name) ? undefined : whyNot(name);
        return why === undefined ? [] : [{ name, why }];
      }),
    ],
    unknown: names.filter((name) => !isCovered(name) && whyNot(name) === undefined),
  };
}
