import type { Role } from "@/lib/vocabulary/people";
import { seededRandom } from "@/tests/bench/dataset/random";
import type { HttpAnswer } from "@/tests/e2e/authorization/http";
import { wrongOf } from "./judge";
import type { Known } from "./known";
import { type Attack, nameOf, nextAttack } from "./requests";

type Finding = { attack: Attack; wrong: string };
type FuzzResult = {
  requests: number;
  byKind: Record<string, number>;
  byStatus: Record<string, number>;
  findings: Finding[];
};

type Fuzz = {
  known: Known;
  seed: number;
  requests: number;
  origin: string;
  roles: readonly Role[];
  send(attack: Attack): Promise<HttpAnswer>;
  atOnce?: number;
};

/** Sends so many requests made from the seed, and judges each answer. One that does not come in time is a finding too. */
export async function runFuzz({ known, seed, requests, origin, roles, send, atOnce = 6 }: Fuzz): Promise<FuzzResult> {
  const random = seededRandom(seed);
  const result: FuzzResult = { requests: 0, byKind: {}, byStatus: {}, findings: [] };
  const count = (of: Record<string, number>, name: string) => {
    of[name] = (of[name] ?? 0) + 1;
  };
  const attacker = async () => {
    while (result.requests < requests) {
      result.requests += 1;
      const attack = nextAttack(known, random, origin, roles);
      count(result.byKind, attack.kind);
      const answer = await sendAsRouter(attack, send).catch((error: Error) => error);
      if (answer instanceof Error) result.findings.push({ attack, wrong: answer.message });
      else {
        count(result.byStatus, String(answer.status));
        const wrong = wrongOf(answer);
        if (wrong) result.findings.push({ attack, wrong });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, attacker));
  return result;
}

/** The framework sends a request of its router to an address with a hash of its headers first, and reads them only there. */
async function sendAsRouter(attack: Attack, send: Fuzz["send"]): Promise<HttpAnswer> {
  const answer = await send(attack);
  if (answer.status !== 307 || !answer.location?.includes("_rsc=")) return answer;
  return send({ ...attack, request: { ...attack.request, path: answer.location } });
}

export function describeFinding({ attack, wrong }: Finding): string {
  const { method = "GET", path, headers, body } = attack.request;
  const sent = body === undefined ? "" : `\n    ${JSON.stringify(String(body).slice(0, 600))}`;
  return `${nameOf(attack)} ${attack.kind} as ${attack.as}: ${wrong}\n    ${method} ${path} ${JSON.stringify(headers ?? {}).slice(0, 400)}${sent}`;
}
