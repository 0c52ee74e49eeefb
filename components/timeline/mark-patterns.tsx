import { colourClass, markColours } from "./mark-colours";

/**
 * What inexact dates are filled with, once for the page: a fade that grows towards the last day, and a hatch. A pattern
 * takes its colour from where it stands and not from what it fills, so each colour has its own. No script: it stands once on a page.
 */
export function MarkPatterns() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        {markColours.map((colour) => (
          <g key={colour} className={colourClass[colour]}>
            <linearGradient id={`timeline-fade-${colour}`}>
              <stop offset="0" stopColor="currentColor" stopOpacity="0.06" />
              <stop offset="1" stopColor="currentColor" stopOpacity="0.5" />
            </linearGradient>
            <pattern
              id={`timeline-hatch-${colour}`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path d="M0 0V6" stroke="currentColor" strokeWidth="1.5" strokeOpacity="0.5" />
            </pattern>
          </g>
        ))}
      </defs>
    </svg>
  );
}
