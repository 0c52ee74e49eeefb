import type { TitleTexts } from "@/components/commitments/title-texts";
import { iconId, type MarkIcon } from "@/components/status/status-icons";
import type { AgendaState } from "@/lib/vocabulary/reviews";

export type AgendaLine = {
  position: number;
  title: TitleTexts;
  state: AgendaState;
  /** "decided" */
  stateText: string;
  /** "92 days" */
  late: string | null;
};

const shapes: Record<AgendaState, MarkIcon> = { waiting: "on_control", decided: "fulfilled", parked: "stale" };

/**
 * The agenda at the side of the running review: what is decided, what is parked, where one is. Whoever chairs opens an item for everybody, by
 * `act`; others only look.
 */
export function AgendaList({
  lines,
  current,
  number,
  label,
  act,
}: {
  lines: AgendaLine[];
  current: number;
  number: string;
  label: string;
  act: ((form: FormData) => Promise<void>) | null;
}) {
  const list = (
    <ol className="agenda-list">
      {lines.map((line) => {
        const { position, title, state, stateText, late } = line;
        const isCurrent = position === current ? ("step" as const) : undefined;
        const inside = (
          <>
            <svg aria-hidden="true" className={`agenda-mark agenda-${state}`}>
              <use href={`#${iconId(shapes[state])}`} />
            </svg>
            <span className="agenda-position figures">{position}</span>
            <span className="agenda-title" lang={title.fallback?.lang}>
              {title.text}
            </span>
            {late ? <span className="agenda-late figures">{late}</span> : null}
            <span className="sr-only"> ({stateText})</span>
          </>
        );
        return (
          <li key={position}>
            {act ? (
              <button type="submit" name="position" value={position} aria-current={isCurrent}>
                {inside}
              </button>
            ) : (
              <a href={`/reviews/${number}/run?item=${position}`} data-stay aria-current={isCurrent}>
                {inside}
              </a>
            )}
          </li>
        );
      })}
    </ol>
  );
  return (
    <nav aria-label={label} className="agenda-nav">
      {act ? (
        <form action={act}>
          <input type="hidden" name="act" value="open" />
          <input type="hidden" name="number" value={number} />
          {list}
        </form>
      ) : (
        list
      )}
    </nav>
  );
}
