"use client";

import { RowNote } from "@/components/commitments/title";
import { MarkingMark } from "@/components/status/marking-mark";
import { deserialize, type Serialized } from "@/components/ui/serialized-props";
import { RowIcon } from "./row-icon";
import type { RowTexts } from "./row-texts";

type UnscheduledRow = RowTexts & { isStanding?: boolean };

/** The rows of what has no date. They do nothing in the browser; why they are a component of the browser, `ChartPicture` says. */
export function UnscheduledRows({ rows, standing }: { rows: Serialized<readonly UnscheduledRow[]>; standing: string }) {
  return (
    <ul className="mt-2 border-hairline border-t lg:columns-2 lg:gap-x-8">
      {deserialize(rows).map((row) => (
        <li key={row.reference} className="flex break-inside-avoid gap-2 border-hairline border-b py-2 text-table">
          <RowIcon row={row} />
          <span className="whitespace-nowrap pt-px font-mono text-meta text-muted">{row.reference}</span>
          <span className="min-w-0">
            <a href={`/commitments/${row.reference}`} lang={row.title.lang} className="text-ink">
              {row.title.text}
            </a>
            {row.marking ? <MarkingMark texts={row.marking} /> : null}
            {row.note ? <RowNote text={row.note} /> : null}
            {row.isStanding ? <span className="block text-meta text-muted">{standing}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
