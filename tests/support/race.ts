import { expect } from "vitest";
import { db } from "@/lib/db";

/**
 * Has writers begin at the same moment or a little after each other, a few dozen times, each time on what `prepare` made. One may find that
 * the other came first; none is told to try again because they waited for each other in a ring, none throws, and each comes through
 * where it comes first. Gives what was answered.
 */
export async function race(
  prepare: (round: number) => Promise<(() => Promise<unknown>)[]>,
  rounds = 24,
): Promise<unknown[]> {
  const answers: unknown[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const writers = await prepare(round);
    // In the first rounds each in its turn is done before the others begin: that it can come through is no matter of luck.
    const first = await writers[round]?.();
    const begun = writers.map(async (write, place) => {
      if (place === round) return first;
      for (let asked = 0; asked < (place * round) % 8; asked += 1) await db().$queryRaw`SELECT 1`;
      return write();
    });
    answers.push(await Promise.all(begun));
  }
  expect(answers.flat().filter((answer) => refusalOf(answer) === "busy")).toEqual([]);
  const cameThrough = answers[0]?.map((_, place) => answers.some((round) => refusalOf(round[place]) === null));
  expect(cameThrough).not.toContain(false);
  return answers.flat();
}

function refusalOf(answer: unknown): unknown {
  return answer && typeof answer === "object" && "refusal" in answer ? answer.refusal : null;
}
