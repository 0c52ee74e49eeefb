/** The rows of the page that are of commitments, each by its first link, in the order they are read. */
function rowLinks(): HTMLAnchorElement[] {
  const seen = new Set<Element>();
  return [...document.querySelectorAll<HTMLAnchorElement>('main :is(tr, li) a[href^="/commitments/"]')].filter(
    (link) => {
      const row = rowOf(link);
      if (!row || seen.has(row) || link.offsetParent === null) return false;
      seen.add(row);
      return true;
    },
  );
}

function rowOf(element: Element | null): Element | null {
  return element?.closest("tr, li") ?? null;
}

/** Goes to the row after the one that has the focus, or before it; to the first where none has. */
export function moveByRow(direction: "next" | "previous"): void {
  const links = rowLinks();
  const row = rowOf(document.activeElement);
  const current = links.findIndex((link) => row !== null && rowOf(link) === row);
  const wanted = current === -1 ? 0 : current + (direction === "next" ? 1 : -1);
  focusOn(links[wanted]);
}

/** Goes to the row of that commitment, bringing it into view where `isShown`; false where the page has none. */
export function focusRowOf(reference: string, isShown: boolean): boolean {
  const link = rowLinks().find(({ pathname }) => pathname === `/commitments/${reference}`);
  if (isShown) focusOn(link);
  else link?.focus({ preventScroll: true });
  return link !== undefined;
}

/** Opens the steps of the row that has the focus; on a commitment's own page goes to its steps. */
export function openSteps(): void {
  const row = rowOf(document.activeElement);
  const shared = row?.querySelector<HTMLElement>(".steps-link");
  if (shared) {
    shared.click();
    return;
  }
  const step = row?.querySelector<HTMLElement>('a[href*="do="]') ?? document.querySelector<HTMLElement>("#act a");
  focusOn(step ?? undefined);
}

function focusOn(element: HTMLElement | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "center" });
}
