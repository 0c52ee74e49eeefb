import type { Language } from "@/lib/deadlines/wording";

export function sectorOf(_quote: string, _language: Language): string | null {
  return null;
}
