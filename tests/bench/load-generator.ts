import http from "node:http";

export type BenchRequest = { method: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: string };

/** What a child process is asked to do: ask for the same page for a while, or send each of a list of requests once. */
export type LoadJob = {
  port: number;
  cookie: string;
  concurrency: number;
  /** An answer that isn't this is an error. `contains` is of the body, `location` of the header. */
  expect: { status: number; contains?: string; location?: string };
} & ({ repeat: BenchRequest; seconds: number; warmUpSeconds: number } | { once: BenchRequest[] });

export type LoadResult = {
  answers: number;
  errors: number;
  /** The first error, in words. */
  firstError: string | null;
  seconds: number;
  /** Of one answer's body; the largest seen. */
  bytes: number;
  /** Sorted. */
  latenciesMs: number[];
};

// A closed loop: so many clients, each of which sends its next request when the last is answered. In a process of its own, so
// that the measuring shares no event loop with what is measured.
// It ends when the channel is closed by whoever has read the result: an exit could overtake the message. Until then the channel
// keeps it alive, which exit-with-parent has taken from it.
process.channel?.ref();
process.once("message", async (job: LoadJob) => {
  if ("repeat" in job && job.warmUpSeconds > 0) await run({ ...job, seconds: job.warmUpSeconds });
  process.send?.(await run(job));
});

async function run(job: LoadJob): Promise<LoadResult> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: job.concurrency });
  const result: LoadResult = { answers: 0, errors: 0, firstError: null, seconds: 0, bytes: 0, latenciesMs: [] };
  const started = performance.now();
  const next = "once" in job ? fromList(job.once) : () => (elapsed(started) < job.seconds ? job.repeat : null);

  const client = async () => {
    for (let request = next(); request; request = next()) {
      const sent = performance.now();
      const answer = await ask(agent, job, request).catch((error: Error) => error);
      result.latenciesMs.push(performance.now() - sent);
      result.answers += 1;
      const problem = answer instanceof Error ? answer.message : problemOf(answer, job.expect);
      if (problem !== null) {
        result.errors += 1;
        result.firstError ??= `${request.path}: ${problem}`;
      }
      if (!(answer instanceof Error)) result.bytes = Math.max(result.bytes, answer.body.length);
    }
  };
  await Promise.all(Array.from({ length: job.concurrency }, client));
  result.seconds = elapsed(started);
  result.latenciesMs.sort((a, b) => a - b);
  agent.destroy();
  return result;
}

function elapsed(since: number): number {
  return (performance.now() - since) / 1000;
}

function fromList(requests: readonly BenchRequest[]): () => BenchRequest | null {
  let sent = 0;
  return () => requests[sent++] ?? null;
}

type Answer = { status: number; location: string; body: Buffer };

function problemOf({ status, location, body }: Answer, expect: LoadJob["expect"]): string | null {
  if (status !== expect.status) return `answered ${status}`;
  if (expect.contains && !body.includes(expect.contains)) return `does not contain "${expect.contains}"`;
  if (expect.location && !location.includes(expect.location)) return `leads to "${location}"`;
  return null;
}

function ask(agent: http.Agent, { port, cookie }: LoadJob, request: BenchRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, path, headers, body } = request;
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const options = { host: "127.0.0.1", port, agent, method, path, timeout: 30_000 };
    const sent = http.request(
      { ...options, headers: { cookie, "accept-language": "ru", ...headers, ...length } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? "",
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    sent.on("timeout", () => sent.destroy(new Error("no answer within 30 s")));
    sent.on("error", reject);
    sent.end(body);
  });
}
