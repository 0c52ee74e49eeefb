import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows, type Transaction } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PersonNames } from "@/lib/localization/person-name";
import { entriesWithin, type Page } from "@/lib/page-after";
import { personNamesSql } from "@/lib/person-names-sql";
import { type TranslatedField, translatedFields } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { actKey, type ReaderTranslations } from "./shown-text";
import type { TextKey } from "./text-key";
import { isCurrentSql, keySql, textsSql } from "./texts-sql";

/** What somebody wrote of a commitment; author and moment are null for its own words, which several may have shaped. */
type CommitmentText = {
  key: TextKey;
  text: string;
  textIn: Language | null;
  authorId: string | null;
  at: Date | null;
  /** Whose report it is. */
  organisationId: string | null;
  isWithdrawn: boolean;
};

const columns = Prisma.sql`x.key, x.text, x.text_in AS "textIn", x.author_id::text AS "authorId", x.at,
  x.organisation_id::text AS "organisationId", x.is_withdrawn AS "isWithdrawn"`;

/** Inside a change of the commitment: the one text of that name, or null. */
export async function findText(tx: Transaction, commitmentId: string, key: TextKey): Promise<CommitmentText | null> {
  const [found] = await tx.$queryRaw<CommitmentText[]>`
    SELECT ${columns} FROM (${textsSql(Prisma.sql`${commitmentId}::uuid`)}) x WHERE x.key = ${key}`;
  return found ?? null;
}

type TranslationOf = { language: Language; text: string; isCurrent: boolean };
export type TextWithTranslations = CommitmentText & {
  author: PersonNames | null;
  translations: TranslationOf[];
};

/** Texts of a page, and UTF-16 code units of them with their translations. */
const MOST_SHOWN = { entries: 20, units: 60_000 };

/**
 * A page of the texts of a commitment in sight with all their translations: its own words first, then the latest; those after the text
 * of that name, or from that text on. Null out of sight.
 */
export async function listTexts(
  viewer: Viewer,
  reference: string,
  { after, from }: { after?: TextKey | undefined; from?: TextKey | undefined } = {},
): Promise<Page<TextWithTranslations> | null> {
  const found = await readTexts(
    viewer,
    reference,
    Prisma.sql`x.place > coalesce((SELECT a.place FROM texts a WHERE a.key = ${after ?? ""}),
      (SELECT a.place - 1 FROM texts a WHERE a.key = ${from ?? ""}), 0)`,
  );
  if (!found) return null;
  const rows = entriesWithin(
    found,
    ({ text, translations }) => [text, ...translations.map((one) => one.text)],
    MOST_SHOWN,
  );
  return { rows, next: rows.length < found.length ? (rows.at(-1)?.key ?? null) : null };
}

/** One text of a commitment in sight with its translations. */
export async function getText(viewer: Viewer, reference: string, key: TextKey): Promise<TextWithTranslations | null> {
  const found = await readTexts(viewer, reference, Prisma.sql`x.key = ${key}`);
  return found?.[0] ?? null;
}

async function readTexts(viewer: Viewer, reference: string, which: Prisma.Sql) {
  const [commitment] = await readRows<{ id: string }>`
    SELECT c.id FROM commitment c WHERE c.reference = ${reference} AND ${visibleToSql(viewer)}`;
  if (!commitment) return null;
  const id = Prisma.sql`${commitment.id}::uuid`;
  return readRows<TextWithTranslations>`
    WITH texts AS MATERIALIZED (
      SELECT x.*, row_number() OVER (ORDER BY x.at DESC NULLS FIRST, array_position(${[...translatedFields]}::text[], x.key), x.key) AS place
      FROM (${textsSql(id)}) x)
    SELECT ${columns}, CASE WHEN u.id IS NOT NULL THEN ${personNamesSql("u")} END AS author, (SELECT coalesce(json_agg(json_build_object('language', t.language, 'text', t.text,
        'isCurrent', ${isCurrentSql(Prisma.sql`x.text`)})), '[]')
      FROM text_translation t WHERE t.commitment_id = ${id} AND ${keySql} = x.key) AS translations
    FROM texts x LEFT JOIN users u ON u.id = x.author_id
    WHERE ${which} ORDER BY x.place LIMIT ${MOST_SHOWN.entries + 1}`;
}

type Read = {
  field: TranslatedField | null;
  text: string;
  original: string | null;
  authorId: string | null;
  at: Date;
  isCurrent: boolean | null;
};

/**
 * What there is in the reader's language of a commitment's own words, and of what was written at these moments, as a page shows it; in
 * one statement, and nothing of one out of sight.
 */
export async function readTranslations(
  viewer: Viewer,
  reference: string,
  language: Language,
  moments: readonly Date[],
): Promise<ReaderTranslations> {
  const original = Prisma.sql`coalesce(CASE t.field WHEN 'completion_form' THEN c.completion_form WHEN 'next_step' THEN c.next_step
    WHEN 'clarification' THEN c.clarification END, p.text, q.text, d.reason, m.reason, w.reason, e.payload::json ->> 'reason')`;
  const at = Prisma.sql`coalesce(p.occurred_at, q.occurred_at, d.occurred_at, m.occurred_at, w.occurred_at, e.occurred_at)`;
  const found = await readRows<Read>`
    SELECT t.field::text AS field, t.text, ${original} AS original, ${isCurrentSql(original)} AS "isCurrent",
      coalesce(p.author_id, q.asked_by_id, d.author_id, m.approved_by_id, w.author_id, e.actor_id)::text AS "authorId",
      ${at} AS at
    FROM commitment c JOIN text_translation t ON t.commitment_id = c.id
      LEFT JOIN report p ON p.id = t.report_id
      LEFT JOIN report_request q ON q.id = t.report_request_id
      LEFT JOIN decision d ON d.id = t.decision_id
      LEFT JOIN deadline_change m ON m.id = t.deadline_change_id
      LEFT JOIN withdrawal w ON w.id = t.withdrawal_id
      LEFT JOIN audit_event e ON e.chain = 'commitment:' || c.id AND e.seq = t.event_seq
    WHERE c.reference = ${reference} AND t.language = ${language}::language AND ${visibleToSql(viewer)}
      AND (t.field IS NOT NULL OR date_trunc('milliseconds', ${at}) = ANY (${moments.map((moment) => moment.toISOString())}::timestamptz[]))`;
  const fields: [TranslatedField, { text: string; isOfEarlier: boolean }][] = [];
  const acts: [string, { text: string; isOfEarlier: boolean }][] = [];
  for (const { field, text, original: words, authorId, at, isCurrent } of found) {
    const translation = { text, isOfEarlier: isCurrent !== true };
    if (field !== null) fields.push([field, translation]);
    else if (words !== null) acts.push([actKey({ authorId, at }, words), translation]);
  }
  return { language, fields: new Map(fields), acts: new Map(acts) };
}
