import { randomUUID } from "node:crypto";
import { filledFields, formWith } from "@/tests/e2e/authorization/forms";
import { type HttpAnswer, postForm, sendRequest } from "@/tests/e2e/authorization/http";
import { wrongOf } from "@/tests/fuzz/judge";

type LoadResult = {
  byStatus: Record<string, number>;
  /** Answers of 5xx that are none of the expected, and answers that did not come. */
  wrong: string[];
  /** Texts of notes of which the server said that they were written. */
  acknowledged: string[];
  /** When the last 503 was answered. */
  lastBusyAt: number;
  lastGoodAt: number;
};

/** Readers and writers that go on until they are told to stop, whatever they are answered. A writer that was refused sends the same form again. */
export function startLoad(url: string, cookie: string, pages: readonly string[], commitment: string) {
  const result: LoadResult = { byStatus: {}, wrong: [], acknowledged: [], lastBusyAt: 0, lastGoodAt: 0 };
  let isStopped = false;

  function note(what: string, answer: HttpAnswer | Error): HttpAnswer | null {
    if (answer instanceof Error) {
      result.wrong.push(`${what}: ${answer.message}`);
      return null;
    }
    result.byStatus[answer.status] = (result.byStatus[answer.status] ?? 0) + 1;
    if (answer.status === 503) result.lastBusyAt = performance.now();
    else result.lastGoodAt = performance.now();
    const wrong = wrongOf(answer);
    if (wrong) result.wrong.push(`${what}: ${wrong}`);
    return answer;
  }

  async function read(first: number) {
    for (let turn = first; !isStopped; turn += 1) {
      const path = pages[turn % pages.length] ?? "/";
      const headers = { Accept: "text/html" };
      note(path, await sendRequest(url, { path, cookie, headers }).catch((error: Error) => error));
    }
  }

  async function write() {
    const path = `/commitments/${commitment}`;
    let sent: { text: string; fields: [string, string][] } | null = null;
    while (!isStopped) {
      if (!sent) {
        const page = note(
          path,
          await sendRequest(url, { path: `${path}?do=add_note`, cookie }).catch((error: Error) => error),
        );
        if (page?.status !== 200) continue;
        const text = `Заметка ${randomUUID()}`;
        sent = { text, fields: filledFields(formWith(page.body, "action", "add_note"), { text }) };
      }
      const answer = note(
        `${path} (post)`,
        await postForm(url, path, sent.fields, cookie).catch((error: Error) => error),
      );
      if (answer?.location?.includes("done=")) {
        result.acknowledged.push(sent.text);
        sent = null;
      } else if (answer?.status === 200 && answer.body.includes("errors") === false) {
        // Refused as a conflict: another writer was first. A fresh form is asked for.
        sent = answer.body.includes(sent.text) && isBusy(answer) ? sent : null;
      }
    }
  }

  const running = [...[0, 3, 6].map(read), write(), write()];
  return {
    result,
    async stop() {
      isStopped = true;
      await Promise.all(running);
      return result;
    },
  };
}

function isBusy({ body }: HttpAnswer): boolean {
  return body.includes("База данных сейчас занята");
}
