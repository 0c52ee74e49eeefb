"use client";

import { iconDrawings, iconId } from "./status-icons";

/**
 * Every shape of a mark, drawn once on a page; the marks point here. It does nothing in the browser: as a component of the
 * browser it is not sent once more beside the page.
 */
export function IconSprite() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      {Object.entries(iconDrawings).map(([shape, drawn]) => (
        <symbol key={shape} id={iconId(shape as keyof typeof iconDrawings)} viewBox="0 0 16 16">
          {drawn}
        </symbol>
      ))}
    </svg>
  );
}
