import { sendRequest } from "@/tests/e2e/authorization/http";
import { expect, test } from "@/tests/e2e/authorization/walk";
import { readKnown } from "@/tests/fuzz/known";
import { describeFinding, runFuzz } from "@/tests/fuzz/run-fuzz";
import { sealedSessionOf } from "@/tests/support/attack/target";

// It changes what it finds: an instance of its own.
test.use({ instance: "fuzz" });

const ROLES = ["coordinator", "admin"] as const;
const REQUESTS = 300;

/** A small part of what `npm run fuzz` sends, the same each time. */
test("requests that no page of ours sends get no 5xx but 503, and no word of the inside", async ({ walk }) => {
  const { url, secret } = walk.app;
  const signIn = async (role: (typeof ROLES)[number]) => [role, await sealedSessionOf(role, secret)] as const;
  const cookies = new Map(await Promise.all(ROLES.map(signIn)));

  const result = await runFuzz({
    known: await readKnown({ url, records: walk }, cookies),
    seed: 20_261_130,
    requests: REQUESTS,
    origin: url,
    roles: ROLES,
    async send(attack) {
      const role = ROLES.find((one) => one === attack.as);
      const answer = await sendRequest(url, { cookie: role && cookies.get(role), ...attack.request });
      // A form of the person's own may have ended their session.
      if (role && answer.location?.startsWith("/sign-in")) cookies.set(...(await signIn(role)));
      return answer;
    },
  });

  expect(result.findings.map(describeFinding)).toEqual([]);
  expect(Object.keys(result.byKind).length, "kinds of requests").toBeGreaterThan(8);
  expect(result.byStatus["200"], "most of what is asked reaches something").toBeGreaterThan(REQUESTS / 10);
});
