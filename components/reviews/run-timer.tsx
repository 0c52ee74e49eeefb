"use client";

import { useEffect, useRef, useState } from "react";

/**
 * How long the item has been looked at, against what one item may take. It counts and says so; it never does anything. T stops it and lets it
 * go on.
 */
export function RunTimer({
  spentSeconds,
  minutes,
  words,
}: {
  /** Before the page came. */
  spentSeconds: number;
  minutes: number;
  words: { label: string; over: string; stop: string; goOn: string };
}) {
  const [seconds, setSeconds] = useState(spentSeconds);
  const [isRunning, setRunning] = useState(true);
  const spent = useRef(seconds);
  spent.current = seconds;

  useEffect(() => {
    if (!isRunning) return;
    // By the clock, not by counting: a tab that is not seen runs its timers rarely.
    const began = performance.now() - 1000 * spent.current;
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - began) / 1000)), 500);
    return () => clearInterval(timer);
  }, [isRunning]);

  const isOver = seconds > 60 * minutes;
  return (
    <button
      type="button"
      data-key="KeyT"
      className="run-timer figures"
      data-over={isOver || undefined}
      aria-label={`${words.label} ${clock(seconds)} / ${clock(60 * minutes)}${isOver ? `. ${words.over}` : ""}`}
      title={isRunning ? words.stop : words.goOn}
      onClick={() => setRunning(!isRunning)}
    >
      <span aria-hidden="true">{isRunning ? "" : "‖ "}</span>
      {clock(seconds)} <span className="run-timer-limit">/ {clock(60 * minutes)}</span>
    </button>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
