// `npm run fuzz`: requests that no page of ours sends, at the production server, signed in as each role and as nobody.
import { parseArgs } from "node:util";
import type { Role } from "@/lib/vocabulary/people";
import { sendRequest } from "@/tests/e2e/authorization/http";
import { attackers, startTarget } from "@/tests/support/attack/target";
import { readKnown } from "./known";
import { describeFinding, runFuzz } from "./run-fuzz";

const { values } = parseArgs({
  options: { requests: { type: "string", default: "20000" }, seed: { type: "string", default: "20261130" } },
});
const requests = Number(values.requests);
const seed = Number(values.seed);

const target = await startTarget();
const cookies = new Map<Role, string>();
for (const role of attackers) cookies.set(role, await target.signIn(role));
const known = await readKnown(target, cookies);
console.log(`seed ${seed}, ${requests} requests, ${known.addresses.length} addresses, ${known.forms.length} forms`);

const started = performance.now();
const result = await runFuzz({
  known,
  seed,
  requests,
  origin: target.url,
  roles: attackers,
  async send(attack) {
    const cookie = attack.as === "nobody" ? undefined : cookies.get(attack.as);
    const answer = await sendRequest(target.url, { cookie, ...attack.request });
    // A form of the person's own may have ended their session.
    if (attack.as !== "nobody" && answer.location?.startsWith("/sign-in"))
      cookies.set(attack.as, await target.signIn(attack.as));
    return answer;
  },
});
const seconds = Math.round((performance.now() - started) / 1000);
await target.stop();

console.log(`${result.requests} requests in ${seconds} s`);
console.table(result.byKind);
console.table(result.byStatus);
for (const finding of result.findings.slice(0, 40)) console.log(describeFinding(finding));
console.log(`${result.findings.length} findings`);
process.exitCode = result.findings.length > 0 ? 1 : 0;
