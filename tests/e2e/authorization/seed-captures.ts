import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { finishCapture } from "@/lib/releases/entry/finish-capture";
import { registerInput } from "@/lib/releases/source/inputs";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";
import { registerRelease } from "@/lib/releases/source/register-release";
import { proposalsOf, sendStep } from "@/tests/support/build-capture";
import { aUser } from "@/tests/support/build-people";

const TEXT =
  "Стороны договорились провести встречу в Астане. Министр пригласил Японию на форум. Планируется обмен визитами.";

/** What stands in the corrected text alone, while it is in capture. */
export const IN_CAPTURE = { title: "Текст для проверки прав, Сайга-1Ю68", words: "Кобчик-3Я90" };

/**
 * A release that was read from a file and entered, and its corrected text, which is still being decided on: with a title that
 * only coordinators may read before it is.
 */
export async function seedCapture(secret: string): Promise<{ filed: string; inWork: string }> {
  const coordinator = await aUser({ role: "coordinator" });
  const filed = await registered(coordinator, TEXT, "");
  await rejectAll(coordinator, filed);
  const entered = await finishCapture(coordinator, { release: filed, key: randomUUID(), language: "ru" });
  if (!entered.ok) throw new Error(`not entered: ${JSON.stringify(entered)}`);

  const text = `Поправка. ${TEXT} Стороны договорились открыть центр ${IN_CAPTURE.words}.`;
  const inWork = await registered(coordinator, text, filed, IN_CAPTURE.title);
  const proposal = (await proposalsOf(inWork)).find(({ judgement }) => judgement === "proposed");
  if (!proposal) throw new Error("the corrected text proposes nothing");
  const { id: statementId, quote, kind } = proposal;
  const titled = { release: inWork, statementId, version: 1, quote, kind: kind ?? "agreed", titleRu: secret };
  const edited = await sendStep(coordinator, { step: "edit", ...titled });
  if (!edited.ok) throw new Error(`not edited: ${JSON.stringify(edited)}`);
  return { filed, inWork };
}

async function registered(
  coordinator: Viewer,
  text: string,
  corrects: string,
  title = "Текст для проверки прав",
): Promise<string> {
  const file = { name: "релиз 1.txt", mediaType: "txt", encoding: "utf-8", bytes: Buffer.from(text) } as const;
  const kept = await keepSourceUpload(coordinator, text, file);
  if (!kept.ok) throw new Error(`not kept: ${kept.refusal}`);
  const form = {
    upload: kept.value.id,
    corrects,
    publishedOn: "2021-05-05",
    title,
    publisher: "Газета",
    side: "KZ",
    language: "ru",
    meetingName: "Переговоры",
    meetingSides: "JP",
    writtenIn: "ru",
  };
  const result = await registerRelease(coordinator, registerInput.parse(form));
  if (!result.ok) throw new Error(`not registered: ${result.refusal}`);
  return result.value.code;
}

async function rejectAll(coordinator: Viewer, release: string): Promise<void> {
  for (const { id: statementId, judgement } of await proposalsOf(release)) {
    const decision = judgement === "context" ? "context" : "reject";
    await sendStep(coordinator, { step: "decide", release, statementId, version: 1, decision });
  }
}
