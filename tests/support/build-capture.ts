import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { dispatchCaptureStep } from "@/lib/releases/proposals/dispatch-capture-step";
import { stepInput } from "@/lib/releases/proposals/inputs";
import { registerInput } from "@/lib/releases/source/inputs";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";
import { registerRelease } from "@/lib/releases/source/register-release";
import { aSector } from "./build-commitment";

/** Two promises, one position, and what nobody can be asked for. */
export const releaseText =
  "Министр сообщил, что в следующем году планируется запуск прямого рейса Алматы – Токио.\n\n" +
  "Казахстан пригласил Японию принять участие в Региональном экологическом саммите 2026 года.\n\n" +
  "Стороны договорились открыть торговый дом в Токио до конца 2026 года. Имеется большой потенциал сотрудничества.";

/** Brings in a text as a coordinator does, in both halves of the form. */
export async function submitRelease(viewer: Viewer, text: string, given: Record<string, unknown> = {}) {
  const kept = await keepSourceUpload(viewer, text);
  if (!kept.ok) throw new Error(`the text was not kept: ${kept.refusal}`);
  const form = {
    upload: kept.value.id,
    publishedOn: "25.08.2025",
    title: "Переговоры министров",
    publisher: "Газета",
    side: "KZ",
    language: "ru",
    meetingName: "Переговоры",
    meetingSides: ["JP"],
    writtenIn: "ru",
  };
  return registerRelease(viewer, registerInput.parse({ ...form, ...given }));
}

/** A release that is open for capture, with the ids of its proposals in text order. */
export async function aCapture(viewer: Viewer, text = `${releaseText} ${randomUUID()}`, given = {}) {
  await aSector("transport");
  const outcome = await submitRelease(viewer, text, given);
  if (!outcome.ok) throw new Error(`the text was not registered: ${outcome.refusal}`);
  const { code } = outcome.value;
  const proposals = await proposalsOf(code);
  return { code, proposals };
}

export function proposalsOf(code: string) {
  return db().statement.findMany({
    where: { release: { code }, proposal: { isNot: null } },
    orderBy: [{ spanStart: "asc" }, { spanEnd: "asc" }, { id: "asc" }],
    include: { proposal: { include: { owners: true } } },
  });
}

/** Sends a step as a page does; one that the schema refuses is a mistake of the test and throws. */
export function sendStep(viewer: Viewer, form: Record<string, unknown>) {
  return dispatchCaptureStep(viewer, stepInput.parse(form));
}
