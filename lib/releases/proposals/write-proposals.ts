import type { Transaction } from "@/lib/db";
import type { Extraction } from "@/lib/extraction/types";
import type { Language } from "@/lib/vocabulary/languages";
import { type NewProposal, proposalColumns, readLeftOut, readStatement } from "./new-proposal";

/** More than any release has; a text of nothing but promises would be no release. */
const MOST_PROPOSALS = 2000;

/** Everything a reading found, as proposals. */
export function proposed({ statements, leftOut }: Extraction): NewProposal[] {
  const promised = statements.map((statement, index) => {
    const before = statements[index - 1];
    const repeats = before?.start === statement.start && before.end < statement.end;
    return { ...readStatement(statement), ...(repeats ? { sharesUntil: before.end } : {}) };
  });
  return [...promised, ...leftOut.map(readLeftOut)].slice(0, MOST_PROPOSALS);
}

/** Writes proposals with their statements. A sector that the register has not got is left open. */
export async function writeProposals(
  tx: Transaction,
  release: { id: string; body: string; language: Language },
  made: readonly NewProposal[],
): Promise<void> {
  const known = new Set((await tx.sector.findMany({ select: { code: true } })).map(({ code }) => code));
  const rows = made.map((each) => {
    const sectorCode = each.sectorCode && known.has(each.sectorCode) ? each.sectorCode : null;
    return proposalColumns(release, { ...each, sectorCode });
  });
  await tx.statement.createMany({ data: rows.map(({ statement }) => statement) });
  await tx.proposal.createMany({ data: rows.map(({ proposal }) => proposal) });
}
