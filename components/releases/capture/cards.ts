/* The proposals as they stand on the page: <li data-item data-decision>. The keys work on these. */

export function cardsOf(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-item]")];
}

/** The one that has the focus, else the one the address points at, else the first that waits for a decision. */
export function currentCard(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>("[data-item]");
  if (focused) return focused;
  const cards = cardsOf();
  return cardNamed(window.location.hash) ?? cards.find(isUndecided) ?? cards[0];
}

/** The one that an address with this hash points at. */
export function cardNamed(hash: string): HTMLElement | undefined {
  return cardsOf().find(({ id }) => `#${id}` === hash);
}

/** Whether there was one to move to, in the part of the text that is shown. */
export function moveTo(
  from: HTMLElement | undefined,
  where: "next" | "previous" | "undecided" | "next-undecided",
): boolean {
  const cards = cardsOf();
  const index = from ? cards.indexOf(from) : -1;
  const isFocused = from?.contains(document.activeElement) ?? false;
  const target = {
    // The first press only says where one is.
    next: () => (isFocused ? cards[index + 1] : from),
    previous: () => (isFocused ? cards[index - 1] : from),
    undecided: () => cards.find(isUndecided),
    "next-undecided": () => cards.slice(index + 1).find(isUndecided) ?? from,
  }[where]();
  if (!target) return false;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "nearest" });
  return true;
}

export function countUndecided(): number {
  return cardsOf().filter(isUndecided).length;
}

/** Lights a proposal together with its words, whichever of the two was pointed at; the words are brought into sight. */
export function lightUp(pointed: Element | null): void {
  const passage = pointed?.closest<HTMLElement>("[data-of]");
  const card = pointed?.closest<HTMLElement>("[data-item]");
  const id = card?.dataset.item ?? passage?.dataset.of?.split(" ")[0];
  for (const lit of document.querySelectorAll<HTMLElement>("[data-lit]")) delete lit.dataset.lit;
  if (!id) return;
  for (const each of document.querySelectorAll<HTMLElement>(`[data-of~="${id}"], [data-item="${id}"]`)) {
    each.dataset.lit = "";
  }
  if (card && document.activeElement === card) {
    document.querySelector(`[data-of~="${id}"]`)?.scrollIntoView({ block: "nearest" });
  }
}

function isUndecided(card: HTMLElement): boolean {
  return card.dataset.decision === "undecided";
}
