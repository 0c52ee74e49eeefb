/** KZ-JP-2025-01, and with three digits from the hundredth on; as prisma/sql/commitment-values.sql asks. */
export function referenceOf(series: string, number: number): string {
  return `${series}-${String(number).padStart(2, "0")}`;
}

/** The key that a reference is made of, which lists are paged by; null for what is none. Numbers beyond the column's are none. */
export function keyOfReference(reference: string): { series: string; number: number } | null {
  const [, series, number] = /^([A-Z]{2}-[A-Z]{2,5}-\d{4})-(\d{2,9})$/.exec(reference) ?? [];
  return series === undefined ? null : { series, number: Number(number) };
}
