/** What a person did or gave that can't be worked with: its message is one sentence for them. */
export class ExtractError extends Error {}
