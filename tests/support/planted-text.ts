import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { registerInput } from "@/lib/releases/source/inputs";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";
import { registerRelease } from "@/lib/releases/source/register-release";
import { aSector } from "./build-commitment";

/** Words that stand nowhere else, one for each place of a text that somebody could read. */
function plantedWords() {
  const word = (place: string) => `тайна${place}${randomUUID().replaceAll(/[^a-f]/g, "")}`;
  return {
    title: word("заголовок"),
    publisher: word("издатель"),
    meeting: word("встреча"),
    place: word("место"),
    body: word("слово"),
    file: word("файл"),
    fileName: word("имя"),
  };
}

/** A text in capture that was read from a file, with a planted word in each place of it. */
export async function aPlantedText(coordinator: Viewer, given: Record<string, unknown> = {}) {
  await aSector("transport");
  const words = plantedWords();
  const text = `Стороны договорились построить ${words.body} до конца 2026 года. Министр пригласил Японию на форум.`;
  const kept = await keepSourceUpload(coordinator, text, {
    name: `${words.fileName}.txt`,
    mediaType: "txt",
    encoding: "utf-8",
    bytes: Buffer.from(`${text} ${words.file}`),
  });
  if (!kept.ok) throw new Error(`not kept: ${kept.refusal}`);
  const form = {
    upload: kept.value.id,
    publishedOn: "2025-08-25",
    title: words.title,
    publisher: words.publisher,
    side: "KZ",
    language: "ru",
    meetingName: words.meeting,
    meetingPlace: words.place,
    meetingSides: "JP",
    writtenIn: "ru",
    url: `https://example.kz/${randomUUID()}`,
  };
  const made = await registerRelease(coordinator, registerInput.parse({ ...form, ...given }));
  if (!made.ok) throw new Error(`not registered: ${JSON.stringify(made)}`);
  const { code } = made.value;
  const { id, version, sha256, meetingId } = await db().release.findUniqueOrThrow({ where: { code } });
  return { id, code, version, meetingId, sha256: Buffer.from(sha256).toString("hex"), words, text };
}
