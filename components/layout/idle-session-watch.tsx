"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

export type IdleSessionWatchProps = {
  secondsLeft: number;
  warningSeconds: number;
  texts: { title: string; sentence: string; stay: string };
};

/**
 * Warns before an idle session ends and offers to go on. Another tab may have kept the session alive meanwhile, so the
 * server is asked before anything is said. At the end it goes to the sign-in page and back here afterwards.
 */
export function IdleSessionWatch({ secondsLeft, warningSeconds, texts }: IdleSessionWatchProps) {
  /** When the session ends, by this browser's clock; null until the page has come alive. */
  const [endsAt, setEndsAt] = useState<number | null>(null);
  /** Seconds on the warning; null while there is none. */
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => setEndsAt(Date.now() + secondsLeft * 1000), [secondsLeft]);

  useEffect(() => {
    if (endsAt === null || left !== null) return;
    const timer = setTimeout(
      async () => {
        const seconds = await askServer("GET");
        if (seconds === null) return setEndsAt(Date.now() + (warningSeconds + RETRY_SECONDS) * 1000);
        setEndsAt(Date.now() + seconds * 1000);
        if (seconds <= warningSeconds) setLeft(seconds);
      },
      Math.max(endsAt - Date.now() - warningSeconds * 1000, 0),
    );
    return () => clearTimeout(timer);
  }, [endsAt, left, warningSeconds]);

  useEffect(() => {
    if (endsAt === null || left === null) return;
    if (left <= 0) {
      const back = encodeURIComponent(`${location.pathname}${location.search}`);
      location.assign(`/sign-in?ended=1&return=${back}`);
      return;
    }
    // By the clock, not by counting: a sleeping machine runs no timers.
    const timer = setTimeout(() => setLeft(Math.ceil((endsAt - Date.now()) / 1000)), 1000);
    return () => clearTimeout(timer);
  }, [endsAt, left]);

  async function stay() {
    if (left === null) return;
    const seconds = await askServer("POST");
    if (seconds === null) return;
    setEndsAt(Date.now() + seconds * 1000);
    setLeft(seconds > 0 ? null : 0);
  }

  return (
    <Dialog open={left !== null} onClose={stay} title={texts.title}>
      <p className="mb-5">{texts.sentence.replace("{time}", minutesAndSeconds(Math.max(left ?? 0, 0)))}</p>
      <Button type="button" look="primary" onClick={stay}>
        {texts.stay}
      </Button>
    </Dialog>
  );
}

const RETRY_SECONDS = 30;

/** Seconds the session has left, 0 when it is over, null when the server can't be reached. */
async function askServer(method: "GET" | "POST"): Promise<number | null> {
  try {
    const response = await fetch("/api/auth/idle", { method });
    const answer: { secondsLeft: number } = await response.json();
    return answer.secondsLeft;
  } catch {
    return null;
  }
}

function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
