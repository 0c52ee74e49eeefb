import { describe, expect, it } from "vitest";
import { wrongOf } from "@/tests/fuzz/judge";
import { runFuzz } from "@/tests/fuzz/run-fuzz";

const good = { status: 200, headers: {}, body: "<p>good</p>", location: undefined, cookies: [] };
const known = {
  addresses: ["/register", "/commitments/KZ-JP-2025-01?do=add_note", "/overdue"],
  forms: [
    {
      path: "/overdue",
      role: "head" as const,
      form: { action: "", fields: [["text", "a"] satisfies [string, string]] },
    },
  ],
  actions: [{ id: "40ab", page: "/settings" }],
  uploads: ["/releases/new/file"],
};
const run = (send: Parameters<typeof runFuzz>[0]["send"], seed = 1) =>
  runFuzz({ known, seed, requests: 600, origin: "http://localhost", roles: ["head"], send });

describe("the fuzz", () => {
  it("finds nothing where nothing is wrong, and sends every kind", async () => {
    const result = await run(async () => good);
    expect(result.findings).toEqual([]);
    expect(Object.keys(result.byKind)).toHaveLength(11);
  });

  it("notices a planted fault that one in some hundred requests meets", async () => {
    const result = await run(async ({ request }) =>
      request.path.includes("__proto__") ? { ...good, status: 500 } : good,
    );
    expect(result.findings.length).toBeGreaterThan(0);
    for (const { attack, wrong } of result.findings) {
      expect(attack.request.path).toContain("__proto__");
      expect(wrong).toBe("answered 500");
    }
  });

  it("notices a fault behind the address that the framework sends its router to", async () => {
    const result = await run(async ({ request }) => {
      if (!request.headers?.["Next-Router-State-Tree"]) return good;
      if (!request.path.includes("_rsc=1")) return { ...good, status: 307, location: "/register?_rsc=1" };
      return { ...good, status: 500 };
    });
    expect(result.findings.length).toBeGreaterThan(0);
  });

  it("notices an answer that does not come", async () => {
    const result = await run(async ({ kind }) => {
      if (kind === "upload") throw new Error("no answer in 20 s");
      return good;
    });
    expect(new Set(result.findings.map(({ wrong }) => wrong))).toEqual(new Set(["no answer in 20 s"]));
  });

  it("sends the same for the same seed, and something else for another", async () => {
    const sentFor = async (seed: number) => {
      const paths: string[] = [];
      await runFuzz({
        known,
        seed,
        requests: 50,
        origin: "http://localhost",
        roles: ["head"],
        atOnce: 1,
        send: async ({ request }) => {
          paths.push(request.path);
          return good;
        },
      });
      return paths;
    };
    expect(await sentFor(5)).toEqual(await sentFor(5));
    expect(await sentFor(5)).not.toEqual(await sentFor(6));
  });
});

describe("wrongOf", () => {
  it.each([
    [{ status: 500 }, "answered 500"],
    [{ status: 502 }, "answered 502"],
    [{ status: 503 }, "answered 503"],
    [{ status: 503, headers: { "retry-after": "3" } }, null],
    [{ status: 404 }, null],
    [{ body: "Error: x\n    at page (/app/page.js:10:5)" }, 'shows its inside: "\\n    at page (/app/page.js:10:5"'],
    [
      { body: "Invalid `prisma.user.findMany()` invocation" },
      'shows its inside: "Invalid `prisma.user.findMany()` invocation"',
    ],
  ])("%j: %j", (changed, wrong) => {
    expect(wrongOf({ ...good, ...changed })).toBe(wrong);
  });
});
