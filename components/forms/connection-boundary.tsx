"use client";

import { unstable_rethrow } from "next/navigation";
import { Component, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isBusy } from "@/lib/forms/busy";

/**
 * Stands around a form: when its answer does not come, or is that Pacta is busy, says so in the form's place and gives the form
 * back, which finds its unsaved input. The step may have been carried out; sent again with its own key it acts once.
 */
export class ConnectionBoundary extends Component<
  { words: { lost: string; busy: string; back: string }; children: ReactNode },
  { why: "lost" | "busy" | null }
> {
  override state: { why: "lost" | "busy" | null } = { why: null };

  static getDerivedStateFromError(error: unknown) {
    // A redirect is how the framework goes on after a step that was carried out.
    unstable_rethrow(error);
    return { why: isBusy(error) ? "busy" : "lost" };
  }

  override render() {
    const { words, children } = this.props;
    const { why } = this.state;
    if (why === null) return children;
    return (
      <Notice tone="failure" role="alert">
        <p>{words[why]}</p>
        <Button type="button" look="primary" className="mt-3" onClick={() => this.setState({ why: null })}>
          {words.back}
        </Button>
      </Notice>
    );
  }
}
