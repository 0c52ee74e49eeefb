import { expect, it } from "vitest";
import { readInThread } from "@/lib/releases/reading/read-in-thread";
import { answerReading, type Reading } from "@/lib/releases/reading/readings";

const sentence = "Стороны договорились завершить строительство дороги до 31 декабря 2026 года. ";
/** Long enough for a thread, and read quickly. */
const filler = "Слова и слова, и ничего более. ".repeat(1000);
const statements = (text: string): Reading => ({
  kind: "statements",
  text,
  options: { language: "ru", publishedOn: null },
});

it("reads a long text as a short one is read, and leaves this thread free meanwhile", async () => {
  const long = statements(`${sentence.repeat(3)}${filler}`);
  const order: string[] = [];
  const reading = readInThread(long).then((answer) => {
    order.push("read");
    return answer;
  });
  await new Promise((resolve) => setImmediate(resolve));
  order.push("free");
  const answer = await reading;

  expect(order).toEqual(["free", "read"]);
  expect(answer).toEqual(answerReading(long));
  const changed: Reading = {
    kind: "changes",
    before: sentence.repeat(200),
    after: sentence.repeat(201),
    language: "ru",
  };
  expect(await readInThread(changed)).toEqual(answerReading(changed));
});

it("refuses a text when many long ones wait, as what may be tried again", async () => {
  const many = Array.from({ length: 12 }, () => readInThread(statements(" ".repeat(900_000))));
  const ended = await Promise.allSettled(many);
  const refused = ended.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
  expect(refused).toHaveLength(8);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: "ETIMEDOUT" });
  expect(await readInThread(statements(sentence))).toEqual(answerReading(statements(sentence)));
});
