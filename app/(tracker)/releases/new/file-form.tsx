"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/**
 * Sends a file the platform's way, and says so while it goes: twenty megabytes take their time. A second press would send it twice.
 * Without JavaScript the browser's own mark is all there is.
 */
export function FileForm({ children, words }: { children: ReactNode; words: { send: string; sending: string } }) {
  const [isSending, setSending] = useState(false);

  // Going back shows the page as it was left: the file is not under way any more.
  useEffect(() => {
    const again = () => setSending(false);
    window.addEventListener("pageshow", again);
    return () => window.removeEventListener("pageshow", again);
  }, []);

  return (
    <form
      action="/releases/new/file"
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => (isSending ? event.preventDefault() : setSending(true))}
      className="mt-10 space-y-3 border-hairline border-t pt-6"
    >
      {children}
      <Button type="submit" aria-disabled={isSending} className="aria-disabled:opacity-60">
        {words.send}
      </Button>
      <p role="status" className="min-h-5 text-meta text-muted">
        {isSending ? words.sending : ""}
      </p>
    </form>
  );
}
