/** Where a statement is moved to another commitment or made one of its own, with it chosen. */
export function moveStatementHref(reference: string, statementId: string): string {
  return `/commitments/${reference}/edit?statement=${statementId}#move_statement`;
}
