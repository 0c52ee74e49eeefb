import type { Part } from "./parts";

const rank = { lead: 2, consolidator: 1, co_executor: 0 } as const;

/**
 * The parts of a commitment once an organisation hands its own over to a successor. Rule: a successor that has a part already keeps
 * the greater of the two, so that a co-executor becomes the lead; nobody else's part changes. Null where it has none to hand over.
 */
export function handedOver(parts: readonly Part[], from: string, to: string): Part[] | null {
  const given = parts.find(({ organisationId }) => organisationId === from);
  if (!given || from === to) return null;
  const own = parts.find(({ organisationId }) => organisationId === to);
  const role = own && rank[own.role] > rank[given.role] ? own.role : given.role;
  const rest = parts.filter(({ organisationId }) => organisationId !== from && organisationId !== to);
  return [...rest, { organisationId: to, role }];
}
