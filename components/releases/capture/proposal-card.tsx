import type { ReactNode } from "react";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { titleFromQuote } from "@/lib/releases/entry/names";
import { firstTitle, type ProposalDecision, type ProposedStatement } from "@/lib/releases/proposals/proposal";
import type { Language } from "@/lib/vocabulary/languages";

export type ProposalCardWords = {
  /** The reader's language: the words of others inside these sentences carry their own. */
  reader: Language;
  decision: (decision: ProposalDecision) => string;
  kind: string;
  saidBy: string | null;
  deadline: string | null;
  standing: string | null;
  sector: string | null;
  owners: string | null;
  why: string | null;
  changed: string | null;
  merge: string | null;
  filled: string | null;
  buttons: Record<"accept" | "reject" | "context" | "undecided" | "edit" | "merge" | "joinAgain" | "makeItem", string>;
  /** For who listens: which proposal this is. */
  label: string;
};

/** One proposal beside the text: what was said, how it was read and why, and the ways to decide on it. */
export function ProposalCard({
  release,
  language,
  number,
  proposed,
  takeStep,
  words,
  children,
}: {
  release: string;
  language: Language;
  number: number;
  proposed: ProposedStatement;
  takeStep: (form: FormData) => Promise<void>;
  words: ProposalCardWords;
  /** The form that is open in it. */
  children?: ReactNode;
}) {
  const { proposal } = proposed;
  const { decision } = proposal;
  const isLeftOut = proposed.kind === null;
  const title = firstTitle(proposal, language);
  const here = `/releases/${release}/capture`;
  return (
    <li
      id={`item-${proposed.id}`}
      data-item={proposed.id}
      data-decision={decision}
      data-version={proposal.version}
      data-from={proposed.spanStart}
      data-to={proposed.spanEnd}
      tabIndex={-1}
      aria-label={words.label}
      className="grid scroll-mt-24 grid-cols-[2rem_minmax(0,1fr)] border-hairline border-b border-l-3 border-l-transparent py-4 pl-2 data-lit:border-l-brand data-lit:bg-hover"
    >
      <span className="figures text-muted text-table">{number}</span>
      <div className="min-w-0 space-y-1.5">
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-meta">
          <span className="font-semibold">{words.decision(decision)}</span>
          <span className="text-muted">{words.kind}</span>
        </p>
        <blockquote lang={language} className="text-table leading-relaxed">
          <a href={`#statement-${proposed.id}`} className="text-ink no-underline hover:underline">
            {proposed.quote}
          </a>
        </blockquote>
        {title && !isLeftOut && title.text !== titleFromQuote(proposed.quote) ? (
          <p lang={title.language} className="font-medium text-table">
            {title.text}
          </p>
        ) : null}
        <Facts
          language={words.reader}
          facts={[
            words.saidBy,
            words.deadline,
            words.standing,
            words.sector,
            words.owners,
            words.why,
            words.merge,
            words.filled,
            words.changed,
          ]}
        />
        {children ?? (
          <form action={takeStep} className="not-printed flex flex-wrap gap-2 pt-1">
            <input type="hidden" name="step" value="decide" />
            <input type="hidden" name="release" value={release} />
            <input type="hidden" name="statementId" value={proposed.id} />
            <input type="hidden" name="version" value={proposal.version} />
            {isLeftOut
              ? null
              : (["accept", "reject", "context"] as const).map((each) => (
                  <Button
                    key={each}
                    type="submit"
                    name="decision"
                    value={each}
                    aria-pressed={decision === each}
                    className={`${small} aria-pressed:border-ink aria-pressed:font-semibold`}
                  >
                    {words.buttons[each]}
                  </Button>
                ))}
            {isLeftOut || decision === "merge" || proposal.mergeIntoId === null ? null : (
              <Button type="submit" name="decision" value="join_again" className={small}>
                {words.buttons.joinAgain}
              </Button>
            )}
            {/* Where there is no room for all, both go to the next line. */}
            <span className="inline-flex gap-2">
              {isLeftOut ? null : (
                <LinkButton
                  look="quiet"
                  className={small}
                  data-do="merge"
                  href={`${here}?merge=${proposed.id}#item-${proposed.id}`}
                >
                  {words.buttons.merge}
                </LinkButton>
              )}
              <LinkButton
                look="quiet"
                className={small}
                data-do="edit"
                href={`${here}?edit=${proposed.id}#item-${proposed.id}`}
              >
                {isLeftOut ? words.buttons.makeItem : words.buttons.edit}
              </LinkButton>
            </span>
          </form>
        )}
      </div>
    </li>
  );
}

const small = "min-h-8! px-2.5! text-table!";

function Facts({ facts, language }: { facts: (string | null)[]; language: Language }) {
  const known = facts.filter((fact) => fact !== null);
  if (known.length === 0) return null;
  return (
    <ul className="space-y-0.5 text-meta text-muted">
      {known.map((fact) => (
        <li key={fact}>
          <MultilingualSentence text={fact} language={language} />
        </li>
      ))}
    </ul>
  );
}
