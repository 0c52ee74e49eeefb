import type { ReactNode } from "react";
import type { DateOfItem, LatenessTrack, TrackMark } from "./lateness-track";

type LatenessBarTexts = {
  /** What the picture says, for who does not see it. */
  inWords: string;
  /** What each mark is, with its date in words; the last one is today. */
  legend: { what: DateOfItem | "today"; label: string; date: string; note?: string }[];
};

/** How late an item is against what was promised first, what is promised and what the office set, to scale. */
export function LatenessBar({ track, texts }: { track: LatenessTrack | null; texts: LatenessBarTexts }) {
  return (
    <div>
      {track ? (
        <svg role="img" aria-label={texts.inWords} className="lateness-bar" width="100%" height="44">
          <line x1="0" x2="100%" y1="22" y2="22" className="lateness-axis" />
          {track.late ? (
            <rect
              x={`${track.late.from}%`}
              width={`${track.late.to - track.late.from}%`}
              y="17"
              height="10"
              className="lateness-late"
            />
          ) : null}
          {track.marks.map((mark) => (
            <MarkOfDate key={mark.what} mark={mark} />
          ))}
          <At x={track.today}>
            <Shape what="today" />
          </At>
        </svg>
      ) : null}
      <dl className="lateness-legend">
        {texts.legend.map(({ what, label, date, note }) => (
          <div key={what}>
            <dt>
              <svg aria-hidden="true" width="20" height="20" viewBox="-10 -10 20 20" className="lateness-icon">
                <Shape what={what} />
              </svg>
              {label}
            </dt>
            <dd className="figures">
              {date}
              {note ? <span className="lateness-note">{note}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A day is its shape; what is wider is a band that ends in it. */
function MarkOfDate({ mark: { what, from, to } }: { mark: TrackMark }) {
  return (
    <>
      {from < to ? (
        <rect x={`${from}%`} width={`${to - from}%`} y="19" height="6" className={`lateness-span lateness-${what}`} />
      ) : null}
      <At x={to}>
        <Shape what={what} />
      </At>
    </>
  );
}

function At({ x, children }: { x: number; children: ReactNode }) {
  return (
    <svg aria-hidden="true" x={`${x}%`} y="22" overflow="visible">
      {children}
    </svg>
  );
}

/** Hollow is what was announced, filled what the office controls. */
function Shape({ what }: { what: DateOfItem | "today" }) {
  switch (what) {
    case "first":
      return <circle r="6" className="lateness-first" strokeDasharray="2.5 2" />;
    case "promised":
      return <circle r="6" className="lateness-promised" />;
    case "control":
      return <path d="M0-8 8 0 0 8-8 0z" className="lateness-control" />;
    case "today":
      return <path d="M0-14V14" className="lateness-today" />;
  }
}
