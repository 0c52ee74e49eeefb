import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { CLOSED_POLICY } from "@/lib/auth/security-headers";
import { BUSY } from "@/lib/forms/busy";

const SENTENCES = {
  ru: {
    busy: "Pacta сейчас не может ответить. Повторите, пожалуйста, через минуту.",
    kept: "Введённое сохранено на этой странице: отправьте ещё раз. Отправленное дважды сработает один раз.",
    back: "Введённое осталось на предыдущей странице: вернитесь и отправьте ещё раз.",
    again: "Отправить ещё раз",
    retry: "Открыть страницу ещё раз",
  },
  kk: {
    busy: "Pacta қазір жауап бере алмайды. Сәлден кейін қайталап көріңіз.",
    kept: "Енгізгеніңіз осы бетте сақталды: қайта жіберіңіз. Екі рет жіберілгені бір рет орындалады.",
    back: "Енгізгеніңіз алдыңғы бетте қалды: артқа оралып, қайта жіберіңіз.",
    again: "Қайта жіберу",
    retry: "Бетті қайта ашу",
  },
  en: {
    busy: "Pacta can’t answer just now. Please try again in a moment.",
    kept: "What you typed is kept on this page: send it again. Sent twice, it acts once.",
    back: "What you typed is still on the page before: go back and send it again.",
    again: "Send again",
    retry: "Open the page again",
  },
  ja: {
    busy: "ただいま応答できません。しばらくしてからもう一度お試しください。",
    kept: "入力内容はこのページに保存されています。もう一度送信してください。二度送信しても実行は一度だけです。",
    back: "入力内容は前のページに残っています。戻ってもう一度送信してください。",
    again: "もう一度送信する",
    retry: "ページをもう一度開く",
  },
};

const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1.5rem}section{margin-bottom:1.5rem}button{font:inherit;padding:.5rem 1rem}";
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = CLOSED_POLICY.replace("form-action 'none'", `form-action 'self'; style-src 'sha256-${STYLE_HASH}'`);

const RETRY_AFTER_SECONDS = { 429: 2, 503: 3 };

/** A form that a browser without JavaScript posted, by its fields, for sending it again; null where there is none to be kept. */
export type PostedForm = { action: string; fields: [string, string][] } | null;

/**
 * The whole of an answer that says in four languages to try again: 429 to who asks for too much, 503 to anybody where the database
 * or a place is not to be had. To a browser as a page, with what it posted; to an action of a page in a word, which the page puts
 * in its own; else as a text, and as JSON under /api.
 */
function busyAnswer(
  status: 429 | 503,
  { method, url, headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  posted: PostedForm,
): { headers: Record<string, string>; body: string } {
  const retry = { "Retry-After": String(RETRY_AFTER_SECONDS[status]) };
  if (url?.startsWith("/api/") && !url.startsWith("/api/auth/callback/")) {
    return { headers: { ...retry, "Content-Type": "application/json" }, body: '{"status":"busy"}' };
  }
  // Exactly this type: else the framework throws a sentence of its own.
  if (headers["next-action"] !== undefined) return { headers: { ...retry, "Content-Type": "text/plain" }, body: BUSY };
  if (!headers.accept?.includes("text/html")) {
    const lines = Object.values(SENTENCES).map(({ busy }) => `${busy}\n`);
    return { headers: { ...retry, "Content-Type": "text/plain; charset=utf-8" }, body: lines.join("") };
  }
  return {
    headers: { ...retry, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY },
    body: page(posted, method === "POST" ? "sent" : "asked"),
  };
}

export function sendBusy(
  response: ServerResponse,
  status: 429 | 503,
  request: Pick<IncomingMessage, "method" | "url" | "headers">,
  posted: PostedForm = null,
): void {
  const { headers, body } = busyAnswer(status, request, posted);
  response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(body) });
  response.end(request.method === "HEAD" ? undefined : body);
}

function page(posted: PostedForm, was: "sent" | "asked"): string {
  const sections = Object.entries(SENTENCES).map(([language, { busy, kept, back, retry }]) => {
    const advice = posted ? `<p>${kept}</p>` : was === "sent" ? `<p>${back}</p>` : `<p><a href="">${retry}</a></p>`;
    return `<section lang="${language}"><p>${busy}</p>${advice}</section>`;
  });
  return `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Pacta</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><style>${STYLE}</style></head><body><main><h1>Pacta</h1>${sections.join("")}${posted ? formOf(posted) : ""}</main></body></html>`;
}

function formOf({ action, fields }: NonNullable<PostedForm>): string {
  const inputs = fields.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const words = Object.entries(SENTENCES).map(([language, { again }]) => `<span lang="${language}">${again}</span>`);
  return `<form method="post" enctype="multipart/form-data" action="${escaped(action)}">${inputs.join("")}<button>${words.join(" · ")}</button></form>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
