type AdmissionLimits = {
  /** Requests worked on at a time. */
  atOnce: number;
  /** Requests that may wait for their turn. */
  waiting: number;
  /** How long one may wait. */
  waitMs: number;
  /** How long one counts as worked on: a slow reader of a long download is not allowed to keep others out. */
  holdMs: number;
};

type Waiter = { go: () => void; timer: NodeJS.Timeout };

/**
 * Lets in as many requests at a time as one process can work on. Making a page takes the processor, so more at a time
 * makes none of them faster, and all of them together want more connections than the database's pool has. The others
 * wait their turn; who can't be served in time is refused at once rather than left hanging.
 */
export function admissionControl({ atOnce, waiting, waitMs, holdMs }: AdmissionLimits) {
  const queue = new Set<Waiter>();
  let inside = 0;

  function enter(work: (leave: () => void) => void) {
    inside += 1;
    let isInside = true;
    const leave = () => {
      if (!isInside) return;
      isInside = false;
      clearTimeout(held);
      inside -= 1;
      const [next] = queue;
      if (!next) return;
      queue.delete(next);
      clearTimeout(next.timer);
      next.go();
    };
    const held = setTimeout(leave, holdMs);
    work(leave);
  }

  return function admit(work: (leave: () => void) => void, refuse: () => void): void {
    if (inside < atOnce) {
      enter(work);
      return;
    }
    if (queue.size >= waiting) {
      refuse();
      return;
    }
    const waiter: Waiter = {
      go: () => enter(work),
      timer: setTimeout(() => {
        queue.delete(waiter);
        refuse();
      }, waitMs),
    };
    queue.add(waiter);
  };
}
