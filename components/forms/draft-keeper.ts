import { draftFlag } from "./use-unsaved-input";

const ADDRESS = "/api/drafts";
/** Rarely: a text is kept once its writer pauses, and when the page is left. */
const PAUSE_MS = 8_000;
/** What a browser still sends while its page is being left, with room for the rest of the body. */
const LONGEST_BODY = 60_000;

type Kept = { place: string; name: string };

/**
 * Keeps on the server what is typed into one form, for its author: once typing pauses, and when the page is hidden or left. A text that is too
 * long or could not be sent is `unkept`: then the browser asks before the page is left. One request at a time, the last word last.
 */
export function draftKeeper({ place, name }: Kept, read: () => { version: string; values: Record<string, string> }) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;
  let isUnkept = false;
  let last: Promise<unknown> = Promise.resolve();

  function save(): void {
    clearTimeout(timer);
    if (!isDirty) return;
    isDirty = false;
    const { version, values } = read();
    const body = JSON.stringify({ step: "save", name, version, values });
    isUnkept = new TextEncoder().encode(body).length > LONGEST_BODY;
    if (isUnkept) return;
    sessionStorage.setItem(draftFlag(place), "1");
    last = post(body).then((isTaken) => {
      isUnkept = !isTaken;
    });
  }

  return {
    typed() {
      isDirty = true;
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE_MS);
    },
    save,
    /** Sent, so that it is no draft until something is typed again. */
    sent() {
      clearTimeout(timer);
      isDirty = false;
      isUnkept = false;
    },
    discard() {
      clearTimeout(timer);
      isDirty = false;
      isUnkept = false;
      if (sessionStorage.getItem(draftFlag(place)) === null) return;
      last = last.then(() => discardDraft(place, name));
    },
    isUnkept: () => isUnkept,
  };
}

export async function discardDraft(place: string, name: string): Promise<void> {
  sessionStorage.removeItem(draftFlag(place));
  await post(JSON.stringify({ step: "discard", name }));
}

/** What was begun in a form some other time, in the words of the reader; null for nothing. It is let go of once the form is carried out. */
export async function fetchDraft({ place, name }: Kept, version: string): Promise<BegunDraft | null> {
  const answer = await fetch(`${ADDRESS}?${new URLSearchParams({ name, version })}`).catch(() => null);
  if (answer?.status !== 200) return null;
  sessionStorage.setItem(draftFlag(place), "1");
  return (await answer.json()) as BegunDraft;
}

export type BegunDraft = { sentence: string; resume: string; discard: string; values: Record<string, string> };

async function post(body: string): Promise<boolean> {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(ADDRESS, { method: "POST", headers, body, keepalive: true }).catch(() => null);
  return answer?.ok ?? false;
}
