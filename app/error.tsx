"use client";

import { useErrorPageTexts } from "@/components/layout/error-page-texts";
import { Button } from "@/components/ui/button";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const texts = useErrorPageTexts();
  if (!texts) return null;
  return (
    <main className="mx-auto max-w-xl space-y-4 p-6 pt-16">
      <h1 className="text-page">{texts.title}</h1>
      <p>{texts.sentence}</p>
      {error.digest ? <p className="font-mono text-meta">{texts.number.replace("{number}", error.digest)}</p> : null}
      <Button type="button" look="primary" onClick={retry}>
        {texts.retry}
      </Button>
    </main>
  );
}
