import { expect, it } from "vitest";
import { readInThread } from "@/lib/releases/reading/read-in-thread";
import { answerReading, type Reading } from "@/lib/releases/reading/readings";
import { leastProcessorMs } from "@/tests/support/processor-ms";

const sentence = "Стороны договорились завершить строительство дороги до 31 декабря 2026 года. ";
/** Long enough for a thread, and read quickly. */
const filler = "Слова и слова, и ничего более. ".repeat(1000);
const statements = (text: string): Reading => ({
  kind: "statements",
  text,
  options: { language: "ru", publishedOn: null },
});

const changes = (before: string, after: string): Reading => ({ kind: "changes", before, after, language: "ru" });

it.each([
  ["a long text", statements(`${sentence.repeat(3)}${filler}`)],
  ["two long editions", changes(sentence.repeat(200), sentence.repeat(201))],
  ["two short editions, whose comparing takes long as well", changes(sentence, sentence.repeat(2))],
])("reads %s as it is read at once, and leaves this thread free meanwhile", async (_, asked) => {
  const order: string[] = [];
  const reading = readInThread(asked).then((answer) => {
    order.push("read");
    return answer;
  });
  // What this thread reads is there in its first microtask; a message of another thread in none.
  await Promise.resolve();
  order.push("free");
  const answer = await reading;

  expect(order).toEqual(["free", "read"]);
  expect(answer).toEqual(answerReading(asked));
});

it("reads at once no text that takes this thread long", async () => {
  const longest = statements("Стороны договорились до 31 декабря 2026 года. ".repeat(1000).slice(0, 10_000));
  await readInThread(longest);
  expect(await leastProcessorMs(() => readInThread(longest))).toBeLessThan(200);
});

it("refuses a text when many long ones wait, as what may be tried again", async () => {
  const many = Array.from({ length: 12 }, () => readInThread(statements(" ".repeat(900_000))));
  const ended = await Promise.allSettled(many);
  const refused = ended.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
  expect(refused).toHaveLength(8);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: "ETIMEDOUT" });
  expect(await readInThread(statements(sentence))).toEqual(answerReading(statements(sentence)));
});
