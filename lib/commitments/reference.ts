/** KZ-JP-2025-01, and with three digits from the hundredth on; as prisma/sql/commitment-values.sql asks. */
export function referenceOf(series: string, number: number): string {
  return `${series}-${String(number).padStart(2, "0")}`;
}
