import type { ReactNode } from "react";

export type DeadlineChange = {
  id: string;
  field: "promised" | "control";
  /** In words; null for the first date of its field. */
  from: string | null;
  to: string;
  on: string;
  /** Days the last day moved by, in words; null where it can't be told. */
  slippage: string | null;
  /** What sets it apart from a move: entered wrongly, a correction, withdrawn. */
  mark: string | null;
  /** Its place in the whole trail, of which this may be the end. */
  isFirst: boolean;
  isLast: boolean;
  /** It was never in force, or is as if it had not been. */
  isStruck: boolean;
  why: ReactNode;
};

/** The trail of a date: ● where it began, ○ each move, ◆ what is in force, × what was entered wrongly or withdrawn. Nothing is ever taken out of it. */
export function DeadlineHistory({ heading, moves }: { heading: string; moves: DeadlineChange[] }) {
  if (moves.length === 0) return null;
  return (
    <div className="mt-3">
      <h3 className="text-meta text-muted">{heading}</h3>
      <ol className="mt-1">
        {moves.map((move) => {
          const { isFirst, isLast } = move;
          return (
            <li key={move.id} className="relative border-hairline border-l pb-3 pl-4 last:border-transparent last:pb-0">
              <span aria-hidden="true" className="absolute top-0 -left-[0.45rem] bg-canvas leading-5">
                {move.isStruck ? "×" : isLast ? "◆" : isFirst ? "●" : "○"}
              </span>
              <p className={isLast ? "font-medium" : ""}>
                <span className={move.isStruck ? "text-muted line-through" : undefined}>{move.to}</span>
                {move.mark ? <span className="ml-2 text-meta">{move.mark}</span> : null}
                {move.slippage ? <span className="ml-2 text-meta text-muted tabular-nums">{move.slippage}</span> : null}
              </p>
              <p className="text-meta text-muted">
                {move.on}
                {move.why ? <> · {move.why}</> : null}
              </p>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
