import { env } from "@/lib/env";
import { FormRefused } from "@/lib/writes/write";
import type { ChangeContext } from "../write";

/** The home side's lead; a commitment on control always has one. Its column is kept by prisma/sql/derived-columns.sql. */
export function homeLead({ commitment }: Pick<ChangeContext, "commitment">) {
  const lead = commitment.assignments.find(({ role, side }) => role === "lead" && side === env().homeSide);
  if (!lead) throw new FormRefused("no_lead");
  return lead;
}
