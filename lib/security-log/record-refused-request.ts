import { db } from "@/lib/db";
import { log } from "@/lib/log";
import { answering, requestContext } from "@/lib/request-context";
import { recordSecurityEvent } from "./record-security-event";
import type { RefusedRequest } from "./refused-requests";

/** Writes a refused request into the security log. A log that can't be written is said, and keeps nobody waiting. */
export function recordRefusedRequest({ context, method, path, status }: RefusedRequest): Promise<void> {
  const event = { kind: "refused", personId: context.personId ?? null, details: { method, path, status } } as const;
  return answering(context, () =>
    recordSecurityEvent(db(), event).catch((error: unknown) =>
      log.error({ err: error }, "a refusal could not be written into the security log"),
    ),
  );
}

/** The same of a form that its sender may not send: the page answers in words, and with status 200. */
export async function recordRefusedForm(form: string): Promise<void> {
  const personId = requestContext()?.personId ?? null;
  await recordSecurityEvent(db(), { kind: "refused", personId, details: { form } });
}
