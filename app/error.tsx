"use client";

import { useErrorPageTexts } from "@/components/layout/error-page-texts";
import { isBusy } from "@/lib/forms/busy";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const texts = useErrorPageTexts();
  if (!texts) return null;
  // Both stand in the log's line: the error's own number, and the request that the page came with.
  const numbers = [error.digest, texts.requestId].filter(Boolean);
  const mayTryAgain = isBusy(error);
  return (
    <main className="mx-auto max-w-xl space-y-4 p-6 pt-16">
      <h1 className="text-page">{mayTryAgain ? texts.busyTitle : texts.title}</h1>
      <p>{mayTryAgain ? texts.busy : texts.sentence}</p>
      {numbers.length > 0 && !mayTryAgain ? (
        <p className="break-all font-mono text-meta">{texts.number.replace("{number}", numbers.join(" · "))}</p>
      ) : null}
      <button type="button" className="button button-primary" onClick={retry}>
        {texts.retry}
      </button>
    </main>
  );
}
