/** Whose items: of an organisation, by its code, or of one person within it. Without either: of everyone who has any to hand over. */
export type Giving = { of?: string | undefined; person?: string | undefined };

export function handoverHref({ of, person }: Giving = {}, also: Record<string, string> = {}): string {
  const pairs = Object.entries({ of, person, ...also }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(pairs as [string, string][]).toString();
  return query ? `/handover?${query}` : "/handover";
}
