"use client";

import { useFormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";

/** Hands over what is marked, or all; of all it is first said how many they are, and the button then says so. */
export function HandoverButtons({ marked, all, sending }: { marked: string; all: string; sending: string }) {
  const { state, isPending } = useFormAnswer();
  const isConfirming = state.kind === "confirm";
  return (
    <div className="not-printed flex flex-wrap gap-3">
      <Button
        type="submit"
        name="scope"
        value="marked"
        look={isConfirming ? "secondary" : "primary"}
        disabled={isPending}
      >
        {isPending ? sending : marked}
      </Button>
      <Button type="submit" name="scope" value="all" look={isConfirming ? "primary" : "secondary"} disabled={isPending}>
        {isPending ? sending : isConfirming ? state.submit : all}
      </Button>
    </div>
  );
}
