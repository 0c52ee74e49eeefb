"use client";

import { useErrorPageTexts } from "@/components/layout/error-page-texts";
import { Button } from "@/components/ui/button";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const texts = useErrorPageTexts();
  if (!texts) return null;
  // Both stand in the log's line: the error's own number, and the request that the page came with.
  const numbers = [error.digest, texts.requestId].filter(Boolean);
  return (
    <main className="mx-auto max-w-xl space-y-4 p-6 pt-16">
      <h1 className="text-page">{texts.title}</h1>
      <p>{texts.sentence}</p>
      {numbers.length > 0 ? (
        <p className="break-all font-mono text-meta">{texts.number.replace("{number}", numbers.join(" · "))}</p>
      ) : null}
      <Button type="button" look="primary" onClick={retry}>
        {texts.retry}
      </Button>
    </main>
  );
}
