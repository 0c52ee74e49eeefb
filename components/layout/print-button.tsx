"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

/** Appears where it can work: without JavaScript the browser's own menu prints. */
export function PrintButton({ text }: { text: string }) {
  const canPrint = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return canPrint ? (
    <Button type="button" onClick={() => window.print()}>
      {text}
    </Button>
  ) : null;
}

function never() {
  return () => undefined;
}
