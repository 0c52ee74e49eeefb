import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import { recurrencesIn } from "@/lib/deadlines/recurrence";
import { titleColumn } from "@/lib/localization/localized";
import { titleFromQuote } from "@/lib/releases/entry/names";
import { anchorAt, findQuote, splitSpan, tidySpan } from "@/lib/releases/matching/anchor";
import { readInThread } from "@/lib/releases/reading/read-in-thread";
import { FormRefused } from "@/lib/writes/write";
import { changeProposal, inOpenRelease, type OpenRelease, type ProposalRequest } from "../change-proposal";
import { MOST_WORDS } from "../inputs";
import { type NewProposal, proposalColumns, readStatement } from "../new-proposal";
import { firstTitle } from "../proposal";

/** A place in the text, or the words themselves for those who can't select. */
type Place = { start: number; end: number } | { words: string };

/** Makes a proposal of words the reading did not propose. What they say is read as the rest was; the person decides. */
export function addProposal(viewer: Viewer, code: string, place: Place) {
  return inOpenRelease(viewer, code, async (tx, release) => {
    const span = spanOf(release, place);
    const id = await insert(tx, viewer, release, await readWords(release, span), randomUUID());
    return { statementId: id };
  });
}

/** Cuts a proposal in two, at a place in the text or before the words given. Both parts are to be decided on again; what it joined stays known of both. */
export function splitProposal(viewer: Viewer, request: ProposalRequest, at: number | string) {
  return changeProposal(viewer, request, async (proposed, release, tx, batch) => {
    const span = { start: proposed.spanStart, end: proposed.spanEnd };
    const place = typeof at === "number" ? at : placeOfWords(proposed.quote, at, span.start);
    const parts = place === null ? null : splitSpan(release.body, span, place);
    if (!parts) throw new FormRefused("no_split_there", "splitAt");
    const [first, second] = parts;
    const { kind, statedBy, cues, proposal } = proposed;
    await insert(
      tx,
      viewer,
      release,
      {
        ...second,
        kind,
        statedBy,
        cues,
        deadline: null,
        leftOut: null,
        parties: proposal.parties,
        sectorCode: proposal.sectorCode,
        destination: proposal.destination,
        reportInterval: saysHowOften(release.body.slice(second.start, second.end)) ? proposal.reportInterval : null,
        before: { decision: "undecided", mergeIntoId: proposal.mergeIntoId },
      },
      batch,
    );
    const words = anchorAt(release.body, first.start, first.end);
    // How often stays with the words that say it; what a person set stays.
    const isSaidBehind = saysHowOften(proposed.quote) && !saysHowOften(words.quote);
    const title = firstTitle(proposal, release.language)?.text;
    // A title that a person wrote stays; the words themselves are these now.
    const renewed =
      title === titleFromQuote(proposed.quote) ? { [titleColumn[release.language]]: titleFromQuote(words.quote) } : {};
    const once = isSaidBehind ? { reportInterval: null } : {};
    return { statement: words, proposal: { decision: "undecided", ...once, ...renewed } };
  });
}

const saysHowOften = (words: string) => recurrencesIn(words).length > 0;

function placeOfWords(quote: string, words: string, from: number): number | null {
  const place = words.trim() === "" ? -1 : quote.indexOf(words.trim());
  return place > 0 ? from + place : null;
}

function spanOf({ body }: OpenRelease, place: Place): { start: number; end: number } {
  if ("start" in place) {
    const span = tidySpan(body, place.start, place.end);
    if (!span) throw new FormRefused("nothing_selected", "words");
    if (span.end - span.start > MOST_WORDS) throw new FormRefused("too_long", "words");
    return span;
  }
  const words = place.words.trim();
  const start = words === "" ? null : findQuote(body, words, 0);
  if (start === null) throw new FormRefused("not_in_text", "words");
  return { start, end: start + words.length };
}

/** What the reading makes of these words alone; where it finds no promise in them, the weakest kind stands. */
async function readWords(release: OpenRelease, { start, end }: { start: number; end: number }): Promise<NewProposal> {
  const { language, publishedOn, body } = release;
  const words = { kind: "statements" as const, text: body.slice(start, end), options: { language, publishedOn } };
  const [first] = (await readInThread(words)).statements;
  const span = { start, end };
  if (first) return { ...readStatement(first), ...span };
  const nothingRead = {
    statedBy: [],
    cues: [],
    parties: [],
    deadline: null,
    leftOut: null,
    sectorCode: null,
    reportInterval: null,
  };
  return { ...span, ...nothingRead, kind: "discussed", destination: "on_control" };
}

async function insert(tx: Transaction, viewer: Viewer, release: OpenRelease, made: NewProposal, batch: string) {
  const { statement, proposal } = proposalColumns(release, made);
  await tx.statement.create({ data: statement });
  await tx.proposal.create({ data: { ...proposal, changedById: viewer.id } });
  await tx.proposalStep.create({
    data: { releaseId: release.id, statementId: statement.id, batch, version: 1, before: null, byId: viewer.id },
  });
  return statement.id;
}
