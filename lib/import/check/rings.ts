/**
 * Those of a graph that lead back to themselves, alone or through others; `ties` has what each leads to. In one walk over all of it, however
 * long its ways are. Source: R. Tarjan, "Depth-first search and linear graph algorithms", 1972.
 */
export function inRings(ties: ReadonlyMap<string, readonly string[]>): Set<string> {
  const rings = new Set<string>();
  const reached = new Map<string, number>();
  /** The earliest that each leads back to. */
  const earliest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const lower = (node: string, place: number) => earliest.set(node, Math.min(earliest.get(node) ?? place, place));

  for (const root of ties.keys()) {
    const way = reached.has(root) ? [] : [{ node: root, next: 0 }];
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const { node } = step;
      if (step.next === 0) {
        lower(node, reached.size);
        reached.set(node, reached.size);
        open.push(node);
        isOpen.add(node);
      }
      const to = ties.get(node)?.[step.next];
      step.next += 1;
      if (to === node) rings.add(node);
      else if (to !== undefined && ties.has(to) && !reached.has(to)) way.push({ node: to, next: 0 });
      else if (to !== undefined && isOpen.has(to)) lower(node, reached.get(to) ?? 0);
      if (to !== undefined) continue;
      way.pop();
      const before = way.at(-1);
      if (before) lower(before.node, earliest.get(node) ?? 0);
      if (earliest.get(node) !== reached.get(node)) continue;
      const together = open.splice(open.lastIndexOf(node));
      for (const each of together) {
        isOpen.delete(each);
        if (together.length > 1) rings.add(each);
      }
    }
  }
  return rings;
}
