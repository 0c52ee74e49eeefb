import { createInterface } from "node:readline";

/** Answers requests one after another until standard input ends. The engine is opened at the first, so that its failure has an answer to travel in. */
export async function answerRequests(open) {
  let opening;
  for await (const line of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.trim() === "") continue;
    const request = JSON.parse(line);
    // Without a method it is the command line's receipt for something printed.
    if (request.method === undefined) continue;
    let engine;
    try {
      opening ??= open();
      engine = await opening;
      send({ id: request.id, result: await answer(engine, request) });
    } catch (error) {
      send({ id: request.id, error: describeError(error, engine?.panicMessage()) });
    }
  }
  process.exit(0);
}

async function answer(engine, { method, params }) {
  const result = (await engine.run(method, params)) ?? null;
  if (method !== "diff") return result;
  // A difference is printed through the command line, which may be writing it to a file; the result itself carries no text.
  if (typeof result.stdout === "string") send({ id: 1, method: "print", params: { content: result.stdout } });
  return { ...result, stdout: null };
}

function describeError(error, panic) {
  const message = panic ?? error?.message ?? String(error);
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: {
      is_panic: panic !== null && panic !== undefined,
      message,
      meta: error?.meta ?? null,
      error_code: error?.code,
    },
  };
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
