"use client";

import { unstable_rethrow } from "next/navigation";
import { Component, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/**
 * Stands around a form: when its answer does not come, says so in the form's place and gives the form back, which
 * finds its unsaved input. The step may have been carried out; sent again with its own key it acts once.
 */
export class ConnectionBoundary extends Component<
  { words: { lost: string; back: string }; children: ReactNode },
  { isLost: boolean }
> {
  override state = { isLost: false };

  static getDerivedStateFromError(error: unknown) {
    // A redirect is how the framework goes on after a step that was carried out.
    unstable_rethrow(error);
    return { isLost: true };
  }

  override render() {
    const { words, children } = this.props;
    if (!this.state.isLost) return children;
    return (
      <Notice tone="failure" role="alert">
        <p>{words.lost}</p>
        <Button type="button" look="primary" className="mt-3" onClick={() => this.setState({ isLost: false })}>
          {words.back}
        </Button>
      </Notice>
    );
  }
}
