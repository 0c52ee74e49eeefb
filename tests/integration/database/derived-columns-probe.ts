import type pg from "pg";
import { latenessInput } from "@/lib/commitments/lateness-input";
import { type CalendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import type { LatenessInput } from "@/lib/deadlines/lateness";
import type { Kind, Status } from "@/lib/vocabulary/commitments";
import { rawSql } from "@/tests/support/raw-sql";
import type { Row } from "./check-constraints";

/** What lateness depends on, as a commitment is written with it; deadlines are EDTF. */
export type ProbeRow = {
  status: Status;
  kind: Kind;
  standing: boolean;
  promised: string | null;
  control: string | null;
  quietSince?: CalendarDate | null;
  reportInterval?: number | null;
};

/** Every form and precision, at the turns of months and years, in a leap year and a common one. */
export const deadlines = [
  ...["2027-01-05", "2027-01-14", "2028-03-01", "2026-12-31"],
  ...["2026-02", "2028-02", "2026-12", "2026-33", "2026-36", "2026-40", "2026-41", "2026", "2028"],
  ...["2026-04-22/2026-04-24", "2025/2026", "2026-11/2027-02", "2026-04-01/2027-03"],
  ...["../2026-12", "../2026", "2026-12/..", "2026/.."],
];

/** A connection with the table `probe`: like that of commitments, without its rules, kept by the trigger's function alone. */
export async function openProbe(url: string): Promise<pg.Client> {
  const client = await rawSql(url);
  await client.query(`
    CREATE TEMP TABLE probe AS SELECT * FROM commitment WITH NO DATA;
    CREATE TRIGGER derive BEFORE INSERT ON probe FOR EACH ROW EXECUTE FUNCTION commitment_derive()`);
  return client;
}

/** Fills the probe; each row's number is its place in the space. */
export async function fillProbe(client: pg.Client, space: readonly ProbeRow[]): Promise<void> {
  await client.query("TRUNCATE probe");
  await client.query("INSERT INTO probe SELECT * FROM jsonb_populate_recordset(NULL::commitment, $1)", [
    JSON.stringify(space.map(rowOf)),
  ]);
}

function rowOf(asked: ProbeRow, number: number): Row {
  const { status, kind, standing, quietSince = null, reportInterval = null } = asked;
  const kept = { number, status, kind, standing, quiet_since: quietSince, report_interval: reportInterval };
  return { ...kept, ...columns("promised", asked.promised), ...columns("control", asked.control) };
}

function columns(field: "promised" | "control", edtf: string | null): Row {
  const deadline = edtf === null ? null : parseDeadline(edtf);
  return {
    [`${field}_edtf`]: edtf,
    [`${field}_earliest`]: deadline?.earliest,
    [`${field}_latest`]: deadline?.latest,
    [`${field}_precision`]: deadline?.precision,
  };
}

/** The same for the rules in TypeScript. */
export function inputOf({
  promised,
  control,
  quietSince = null,
  reportInterval = null,
  ...rest
}: ProbeRow): LatenessInput {
  const kept = { promisedEdtf: promised, controlEdtf: control, quietSince: toDbDate(quietSince), reportInterval };
  return latenessInput({ ...rest, ...kept });
}
