import { useEffect, useRef } from "react";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/forms/form-state";
import type { Language } from "@/lib/vocabulary/languages";

/**
 * Why a form was refused, and what is there now; or what would follow from it. Takes the focus: the button may be far below what is
 * said of it.
 */
export function FormNotice({
  state,
  takesFocus,
  reader,
}: {
  state: Extract<FormState, { kind: "refused" | "confirm" }>;
  takesFocus: boolean;
  reader: Language;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer brings the focus again
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [state]);
  const { summary, heading, lines = [] } = state.kind === "confirm" ? { lines: state.lines } : (state.now ?? {});
  const link = state.kind === "confirm" ? state.link : undefined;
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-32">
      <Notice tone={state.kind === "confirm" ? "information" : "failure"} role="alert">
        <p>
          <MultilingualSentence text={state.message} language={reader} />
        </p>
        {summary ? <p className="mt-2 font-medium">{summary}</p> : null}
        {heading ? <p className="mt-2">{heading}</p> : null}
        {lines.length > 0 ? (
          <ul className={`list-disc pl-5 ${heading ? "" : "mt-2"}`}>
            {lines.map((line) => (
              <li key={line}>
                <MultilingualSentence text={line} language={reader} />
              </li>
            ))}
          </ul>
        ) : null}
        {link ? (
          <p className="mt-2">
            <a href={link.href}>{link.text}</a>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}
