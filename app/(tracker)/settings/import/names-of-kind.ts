/** The names of a kind of which there are too many to look through, for all fields of one page. */
export const namesOfKind = (kind: string): string => `names-of-${kind}`;
