"use client";

import { useEffect, useRef } from "react";

/**
 * What is wrong with a form, above it, each line leading to its field. Takes the focus when it appears, so that a
 * screen reader says it and the page scrolls to it.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: { href: string; text: string }[] }) {
  const box = useRef<HTMLDivElement>(null);

  // A fresh answer from the server brings a fresh list: focus moves to it each time, not only the first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is what makes it run again
  useEffect(() => box.current?.focus(), [errors]);

  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-6 border-2 border-ink bg-surface p-4">
      <h2 className="text-section">{title}</h2>
      <ul className="mt-2 space-y-1">
        {errors.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="font-medium">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
