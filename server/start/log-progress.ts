/** Runs one step of the start and says when it begins and how long it took. */
export async function withProgress<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const isTerminal = process.stdout.isTTY === true;
  process.stdout.write(`${name} …${isTerminal ? "" : "\n"}`);
  // A terminal counts the seconds on the same line; a log gets one line at each end.
  const ticking = isTerminal
    ? setInterval(() => process.stdout.write(`\r${name} … ${elapsed(started)} s`), 1000)
    : null;
  try {
    const result = await work();
    process.stdout.write(`${isTerminal ? "\r" : ""}${name}: done (${elapsed(started)} s).\n`);
    return result;
  } finally {
    if (ticking) clearInterval(ticking);
  }
}

function elapsed(started: number): string {
  return ((Date.now() - started) / 1000).toFixed(1);
}
