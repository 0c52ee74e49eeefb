import { z } from "zod";
import { env } from "@/lib/env";
import { blankOr, id, text } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { objectionGrounds } from "@/lib/vocabulary/commitments";
import { FormRefused } from "@/lib/writes/write";
import { inForceOn } from "../organisations-in-force";
import type { ChangeContext } from "../write";
import { defineAction } from "./define-action";
import { homeLead } from "./home-lead";
import { noReplyTaken } from "./waiting-objection";

/**
 * Says that what the lead was given is another's, is no promise, or was said in other words: on what ground, why, and whose it is (where
 * it is known) or which words (always). A coordinator says it on the lead's behalf, and it says so. Nothing changes by it: a head
 * decides. Refused: while one waits; once the term is over by the database's clock in the office's time zone, once the lead has
 * accepted and once a head has decided; as whose it is the lead itself, or an organisation that can't lead today.
 * What was said stays: prisma/sql/objections.sql. Source: docs/decisions/27-objections.md.
 */
export const raiseObjection = defineAction("raise_objection", {
  event: "objection_raised",
  fields: {
    ground: z.enum(objectionGrounds, problem("required")),
    reason: text,
    proposedLeadId: blankOr(id),
    proposedWords: blankOr(text),
  },
  refine: ({ ground, proposedLeadId, proposedWords }, context) => {
    if (ground === "other_words" && !proposedWords) addProblem(context, "required", "proposedWords");
    if (ground !== "other_words" && proposedWords) addProblem(context, "unexpected", "proposedWords");
    if (ground !== "not_ours" && proposedLeadId) addProblem(context, "unexpected", "proposedLeadId");
  },
  hinderedBy: noReplyTaken,
  run: async (context, { ground, reason, proposedLeadId, proposedWords, language }) => {
    const { tx, commitment, viewer, clock } = context;
    const { organisationId } = homeLead(context);
    const onBehalf = viewer.role === "coordinator";
    if (proposedLeadId) await refuseNoOtherLead(context, proposedLeadId, "proposedLeadId");
    const said = { organisationId, onBehalf, ground, reason, proposedLeadId, proposedWords };
    await tx.objection.create({
      data: { ...said, commitmentId: commitment.id, raisedById: viewer.id, writtenIn: language, occurredAt: clock.now },
    });
    return { event: { kind: "objection_raised", ...said, reasonIn: language } };
  },
});

/** Refuses as another lead the one there is, and what is no organisation of the home side that exists today. */
export async function refuseNoOtherLead(context: ChangeContext, organisationId: string, field: string): Promise<void> {
  const { tx, clock } = context;
  const found = await tx.organisation.findFirst({
    where: { AND: [{ id: organisationId, side: env().homeSide }, inForceOn(clock.today)] },
    select: { id: true },
  });
  if (!found) throw new FormRefused("lead_not_of_home_side", field);
  if (organisationId === homeLead(context).organisationId) throw new FormRefused("lead_already", field);
}
