import { createHash } from "node:crypto";
import type { Role } from "@/lib/vocabulary/people";
import type { Random } from "@/tests/bench/dataset/random";
import { type HttpRequest, multipart } from "@/tests/e2e/authorization/http";
import type { Known } from "./known";
import { encoded, mutated, oddText } from "./odd-texts";

export type Attack = { kind: string; as: Role | "nobody"; request: HttpRequest };

const PARAMETERS = [
  ...[
    "q",
    "after",
    "before",
    "from",
    "to",
    "start",
    "end",
    "status",
    "lead",
    "owner",
    "side",
    "sort",
    "group",
    "zoom",
    "window",
  ],
  ...[
    "as",
    "do",
    "act",
    "list",
    "return",
    "failed",
    "ended",
    "refused",
    "upload",
    "name",
    "corrects",
    "done",
    "undo",
    "panel",
  ],
  ...[
    "page",
    "state",
    "kind",
    "condition",
    "release",
    "sector",
    "_rsc",
    "__proto__",
    "constructor",
    "a[b]",
    "q[]",
    "__nextLocale",
  ],
];

const HEADERS = [
  ...[
    "accept-language",
    "accept",
    "cookie",
    "range",
    "if-none-match",
    "if-modified-since",
    "user-agent",
    "referer",
    "next-url",
  ],
  ...[
    "rsc",
    "next-router-state-tree",
    "next-router-prefetch",
    "next-router-segment-prefetch",
    "next-action",
    "x-nextjs-data",
  ],
  ...[
    "x-forwarded-for",
    "x-forwarded-host",
    "x-matched-path",
    "x-invoke-path",
    "x-middleware-subrequest",
    "next-hmr-refresh",
    "x-nextjs-html-request-id",
    "x-action-forwarded",
    "x-next-revalidated-tags",
    "content-security-policy",
    "content-security-policy-report-only",
  ],
  ...[
    "x-nextjs-postponed",
    "next-resume",
    "x-prerender-revalidate",
    "x-now-route-matches",
    "purpose",
    "content-encoding",
    "te",
  ],
];

const COOKIES = [
  "pacta.session",
  "pacta.csrf",
  "pacta.language",
  "pacta.theme",
  "pacta.email",
  "__proto__",
  "next-url",
];
const KINDS = [
  "multipart/form-data; boundary=x",
  "text/plain",
  "application/json",
  "application/x-www-form-urlencoded",
  "",
  "a/b",
];
const NAMES_OF_ARGUMENTS = [
  "0",
  "0x0",
  "-0",
  "",
  "00",
  "1",
  "_1_text",
  "1_",
  "$ACTION_REF_1",
  "$ACTION_1:0",
  "$ACTION_KEY",
  "S1",
];

/** Where a browser's router says it is. */
const TREE = '["",{"children":["commitments",{"children":[["reference","a","d",null],{}]}]},null,"refetch",0]';
/** Addresses of no page: the framework answers them itself. */
const NOWHERE = ["/api/x", "/500", "/404", "/_error", "/_not-found", "/sign-in", "/x/y"];

type Make = (known: Known, random: Random, origin: string) => { as?: Role; request: HttpRequest };

const get = (path: string, headers: Record<string, string> = {}): { request: HttpRequest } => ({
  request: { path, headers },
});

function post(path: string, origin: string, type: string, body: string | Buffer, more: Record<string, string> = {}) {
  const headers = { Origin: origin, "Content-Type": type, "Content-Length": String(Buffer.byteLength(body)), ...more };
  return { request: { method: "POST", path, body, headers } satisfies HttpRequest };
}

/** Header values as one can be sent: no line break, one byte a character. */
const headerText = (random: Random) => oddText(random).replaceAll(/[^\x20-\x7e\x80-\xff]/g, "?");

const pathOf = (address: string) => address.split("?")[0] ?? "/";

const fields = (known: Known, random: Random) => {
  const { form, path, role } = random.pick(known.forms);
  const changed = form.fields.flatMap(([name, value]): [string, string][] => {
    if (random.chance(0.05)) return [];
    if (random.chance(0.04)) return [[mutated(name, random), value]];
    if (random.chance(name.startsWith("$") ? 0.05 : 0.3)) return [[name, mutated(value, random)]];
    return random.chance(0.04)
      ? [
          [name, value],
          [name, oddText(random)],
        ]
      : [[name, value]];
  });
  return {
    path,
    role,
    fields: random.chance(0.1) ? [...changed, [oddText(random), oddText(random)] as [string, string]] : changed,
  };
};

const makers: Record<string, Make> = {
  path: ({ addresses }, random) => {
    const steps = pathOf(random.pick(addresses)).split("/").slice(1);
    steps[random.between(0, steps.length)] = encoded(mutated(random.pick(steps), random), random);
    return get(`/${steps.map((step) => step || "x").join("/")}`);
  },
  query: ({ addresses }, random) => {
    const pairs = Array.from({ length: random.between(1, 5) }, () => {
      const name = random.chance(0.85) ? random.pick(PARAMETERS) : oddText(random);
      return `${encoded(name, random)}=${encoded(oddText(random), random)}`;
    });
    return get(`${pathOf(random.pick(addresses))}?${pairs.join("&")}`);
  },
  cursor: ({ addresses }, random) => {
    const position = {
      [oddText(random)]: oddText(random),
      key: random.pick([null, -1, oddText(random), []]),
      id: oddText(random),
    };
    const cursor = Buffer.from(mutated(JSON.stringify(position), random)).toString("base64url");
    return get(`${pathOf(random.pick(addresses))}?${random.pick(["after", "before", "cursor", "page"])}=${cursor}`);
  },
  headers: ({ addresses }, random) =>
    get(
      random.pick(addresses),
      Object.fromEntries(Array.from({ length: 3 }, () => [random.pick(HEADERS), headerText(random)])),
    ),
  router: ({ addresses }, random, origin) => {
    const path = random.chance(0.3) ? random.pick(NOWHERE) : random.pick(addresses);
    const tree = random.chance(0.7) ? mutated(TREE, random) : TREE;
    const headers: Record<string, string> = { RSC: random.chance(0.9) ? "1" : headerText(random) };
    if (random.chance(0.8)) {
      headers["Next-Router-State-Tree"] = random.chance(0.9)
        ? encodeURIComponent(tree.toWellFormed())
        : headerText(random);
    }
    if (random.chance(0.3)) headers["Next-Router-Prefetch"] = random.pick(["1", "2", "3", headerText(random)]);
    if (random.chance(0.2)) {
      headers["Next-Router-Segment-Prefetch"] = random.pick(["/_tree", "/_head", "/$d$code", headerText(random)]);
    }
    if (random.chance(0.2)) headers["Next-Url"] = random.pick(["/register", headerText(random)]);
    return random.chance(0.1) ? post(path, origin, "text/plain", "[]", headers) : get(path, headers);
  },
  cookies: ({ addresses }, random) =>
    get(random.pick(addresses), {
      Cookie: `${random.pick(COOKIES)}=${headerText(random)}; ${random.pick(COOKIES)}=%00`,
    }),
  form: (known, random, origin) => {
    const form = fields(known, random);
    const { type, body } = multipart(form.fields);
    return { as: form.role, ...post(form.path, origin, type, body) };
  },
  action: ({ actions }, random, origin) => {
    const { id, page } = random.pick(actions);
    const value = (): unknown =>
      random.pick([null, 1, oddText(random), [], { kind: "fresh" }, { [oddText(random)]: oddText(random) }, "$K1"]);
    const text = JSON.stringify(Array.from({ length: random.between(0, 3) }, value));
    const args = random.chance(0.2) ? mutated(text, random) : text;
    const header = { "Next-Action": random.chance(0.9) ? id : headerText(random) || "x" };
    if (random.chance(0.4)) return post(page, origin, "text/plain;charset=UTF-8", args, header);
    const parts = Array.from({ length: random.between(0, 4) }, (): [string, string] => [
      random.chance(0.4)
        ? `_1_${random.pick(["text", "key", "version", "reference", "action", oddText(random)])}`
        : random.pick(NAMES_OF_ARGUMENTS),
      random.chance(0.5) ? oddText(random) : args,
    ]);
    const { type, body } = multipart([...parts, ["0", args]]);
    return post(page, origin, type, body, header);
  },
  upload: ({ uploads }, random, origin) => {
    const name = mutated(
      random.pick(["a.txt", "a.docx", "a.pdf", "a.csv", "a.xlsx", "a.html", "a.odt", "a.png"]),
      random,
    );
    const file = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name.replaceAll(/[\r\n"]/g, "")}"\r\n\r\n${oddText(random)}\r\n`;
    const body = `${random.chance(0.9) ? file : mutated(file, random)}--x--\r\n`;
    const path = random.pick(uploads);
    return {
      as: random.pick(["coordinator", "admin"] as const),
      ...post(path, origin, "multipart/form-data; boundary=x", body),
    };
  },
  body: ({ addresses }, random, origin) => {
    const type = random.chance(0.7) ? random.pick(KINDS) : headerText(random);
    return post(
      random.pick(addresses),
      origin,
      type,
      oddText(random),
      random.chance(0.2) ? { "Next-Action": "40".padEnd(42, "a") } : {},
    );
  },
  signIn: (_, random, origin) => {
    const typed = {
      email: oddText(random),
      password: oddText(random),
      csrfToken: oddText(random),
      callbackUrl: oddText(random),
    };
    const body = random.chance(0.5)
      ? new URLSearchParams(typed).toString()
      : mutated("email=a%ED%A0%80&password=b", random);
    return post("/api/auth/callback/credentials", origin, "application/x-www-form-urlencoded", body);
  },
};

const SHARES = [
  ...([
    ["path", 12],
    ["query", 22],
    ["cursor", 6],
    ["headers", 10],
    ["router", 5],
    ["cookies", 5],
  ] as const),
  ...([
    ["form", 18],
    ["action", 14],
    ["upload", 2],
    ["body", 4],
    ["signIn", 2],
  ] as const),
] as const;

/** One request after another, the same for the same seed and the same application. */
export function nextAttack(known: Known, random: Random, origin: string, roles: readonly Role[]): Attack {
  const kind = random.weighted<string>(SHARES);
  const make = makers[kind];
  if (!make) throw new Error(`Nothing makes ${kind}.`);
  const made = make(known, random, origin);
  const as = made.as ?? (random.chance(0.15) ? "nobody" : random.pick(roles));
  return { kind, as, request: made.request };
}

/** A name for the same request in two runs. */
export function nameOf({ request }: Attack): string {
  return createHash("sha256").update(JSON.stringify(request)).digest("hex").slice(0, 8);
}
