/** What a row says in the reader's language that was written in another; null where it has no translation. */
export type RowTranslation = { completionForm: string | null; nextStep: string | null; lastReport: string | null };
