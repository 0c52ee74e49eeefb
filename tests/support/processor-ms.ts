/**
 * Milliseconds of this process's processor time that the work takes, the least of several times: what else the machine is doing
 * makes a wall clock go on, and this hardly.
 */
export async function leastProcessorMs(work: () => unknown, times = 3): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < times; turn += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
