import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { MOST_ITEMS } from "@/lib/vocabulary/reviews";
import { FormRefused } from "@/lib/writes/write";
import type { AddedItemInput, ItemInput, MovedItemInput } from "./inputs";
import { itemAt } from "./open-next";
import { type ReviewContext, writeReview } from "./write-review";

const preparing = { action: "prepare_review", at: ["preparing"] } as const;

/** Puts a commitment on control on the agenda, as the last of it. Refused: one that is there already; more than an agenda takes. */
export function addItem(viewer: Viewer, input: AddedItemInput) {
  return writeReview(viewer, input, preparing, ["add_item", input], async ({ tx, review: { id: reviewId } }) => {
    const { reference } = input;
    const commitment = await tx.commitment.findFirst({
      where: { AND: [{ reference, open: true }, visibleTo(viewer)] },
      select: { id: true, agendaItems: { where: { reviewId }, select: { id: true } } },
    });
    if (!commitment) throw new FormRefused("no_such_commitment", "reference");
    if (commitment.agendaItems.length > 0) throw new FormRefused("on_agenda_already", "reference");
    const items = await tx.agendaItem.count({ where: { reviewId } });
    if (items >= MOST_ITEMS) throw new FormRefused("agenda_full", "reference");
    await tx.agendaItem.create({ data: { reviewId, commitmentId: commitment.id, position: items + 1 } });
    return { event: { kind: "agenda_changed", added: [reference], removed: [], moved: null } };
  });
}

/** Takes an item off the agenda; those after it move up. */
export function removeItem(viewer: Viewer, input: ItemInput) {
  return writeReview(viewer, input, preparing, ["remove_item", input], async (context) => {
    const item = await itemAt(context, input.position);
    const { tx, review } = context;
    await tx.agendaItem.delete({ where: { id: item.id } });
    const after = await tx.agendaItem.findMany({
      where: { reviewId: review.id, position: { gt: item.position } },
      orderBy: { position: "asc" },
      select: { id: true, position: true },
    });
    await setPositions(context, new Map(after.map(({ id, position }) => [id, position - 1])));
    const removed = [item.commitment.reference];
    return { event: { kind: "agenda_changed", added: [], removed, moved: null } };
  });
}

/** Moves an item one place up or down; the first stays the first, and the last the last. */
export function moveItem(viewer: Viewer, input: MovedItemInput) {
  return writeReview(viewer, input, preparing, ["move_item", input], async (context) => {
    const item = await itemAt(context, input.position);
    const to = item.position + (input.to === "up" ? -1 : 1);
    const other = await context.tx.agendaItem.findUnique({
      where: { reviewId_position: { reviewId: context.review.id, position: to } },
      select: { id: true },
    });
    if (!other) return null;
    await setPositions(
      context,
      new Map([
        [item.id, to],
        [other.id, item.position],
      ]),
    );
    const moved: [string, number, number] = [item.commitment.reference, item.position, to];
    return { event: { kind: "agenda_changed", added: [], removed: [], moved } };
  });
}

/** Two steps, since no two items stand at one place at any time. */
async function setPositions({ tx }: ReviewContext, positions: ReadonlyMap<string, number>): Promise<void> {
  const [ids, places] = [[...positions.keys()], [...positions.values()]];
  await tx.$executeRaw`UPDATE agenda_item SET position = position + ${MOST_ITEMS} WHERE id = ANY (${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE agenda_item a SET position = p.place FROM unnest(${ids}::uuid[], ${places}::int[]) AS p (id, place) WHERE a.id = p.id`;
}
