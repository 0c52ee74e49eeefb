/** Where the words of a statement stand in their text: `at` names the part of a long one that is shown. */
export function statementHref(release: string, statementId: string): string {
  return `/releases/${release}?at=${statementId}#statement-${statementId}`;
}

/** Where a proposal stands in the capture of its text. */
export function proposalHref(release: string, statementId: string): string {
  return `/releases/${release}/capture${proposalPlace(statementId)}`;
}

/** The same, from the page of the capture itself. */
export function proposalPlace(statementId: string): string {
  return `?at=${statementId}#item-${statementId}`;
}
