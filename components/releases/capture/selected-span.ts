type SelectedSpan = { start: number; end: number };

/**
 * Where the selection, or the place last pressed, is in the body, in UTF-16 code units; null when it is not in the text.
 * Every segment of the text says where it begins (`data-start`), and holds nothing but its own words.
 */
export function selectedSpan(text: HTMLElement | null): SelectedSpan | null {
  const selection = window.getSelection();
  if (!text || !selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(text, range.startContainer, range.startOffset, "next");
  const end = offsetOf(text, range.endContainer, range.endOffset, "previous");
  return start === null || end === null || start > end ? null : { start, end };
}

function offsetOf(text: HTMLElement, node: Node, offset: number, lookTo: "next" | "previous"): number | null {
  if (!text.contains(node)) return null;
  if (node instanceof Text) {
    const segment = node.parentElement?.closest<HTMLElement>("[data-start]");
    if (segment) return Number(segment.dataset.start) + offset;
  }
  // Between two segments, or in the number of a proposal: the nearest segment on the selection's inner side.
  const boundary = document.createRange();
  boundary.setStart(node, offset);
  const segments = [...text.querySelectorAll<HTMLElement>("[data-start]")];
  if (lookTo === "next") {
    const after = segments.find((each) => boundary.comparePoint(each, 0) >= 0);
    return after ? Number(after.dataset.start) : null;
  }
  const before = segments.findLast((each) => boundary.comparePoint(each, each.childNodes.length) <= 0);
  return before ? Number(before.dataset.start) + (before.textContent?.length ?? 0) : null;
}
