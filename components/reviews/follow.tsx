"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

const EVERY_MS = 2_000;

/** Asks where the review stands, and brings the screen up to date when that has changed. Only who is not in the chair asks. */
export function Follow({ address, state }: { address: string; state: string }) {
  const router = useRouter();
  const shown = useRef(state);
  shown.current = state;

  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const answer = await fetch(address).catch(() => null);
      const now = answer?.ok ? await answer.text() : null;
      if (isGone) return;
      if (now !== null && now !== shown.current) router.refresh();
      timer = setTimeout(ask, EVERY_MS);
    };
    timer = setTimeout(ask, EVERY_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [address, router]);

  return null;
}
