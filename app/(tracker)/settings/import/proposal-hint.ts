/** What is proposed for a whole file: the value, why, and what the field takes. */
export type Proposal = { fallback: string; reason?: string | undefined; hint?: string | undefined };

/** What stands under the field of a value: why it is proposed only where that value is shown, not one that was chosen instead. */
export function hintOf(shown: string, { fallback, reason, hint }: Proposal): string | undefined {
  const said = [shown !== "" && shown === fallback ? reason : undefined, hint].filter(Boolean);
  return said.length > 0 ? said.join(" ") : undefined;
}
