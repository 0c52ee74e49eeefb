import type { Viewer } from "@/lib/access/viewer";
import { type CameFrom, cameFromText } from "@/lib/commitments/came-from/came-from";
import { parseDone } from "@/lib/commitments/overdue/search-params";
import { readDone } from "./read-done";
import { SuccessNotice } from "./success-notice";

/** Above a list: what this person has just done in one of its rows, which `done` names. */
export async function DoneInList({
  viewer,
  done: text,
  from,
}: {
  viewer: Viewer;
  done: string | undefined;
  from: CameFrom;
}) {
  const done = parseDone(text);
  if (!done) return null;
  const told = await readDone(viewer, done);
  if (!told) return null;
  return (
    <div id="done" className="mb-4">
      <SuccessNotice viewer={viewer} {...told} list={cameFromText(from)}>
        <a href={`/commitments/${done.reference}`} className="mr-2 font-mono">
          {done.reference}
        </a>
      </SuccessNotice>
    </div>
  );
}
