import { type Sort, type SortKey, sortKeys } from "@/lib/commitments/list/sort";

/** Sorting where rows are blocks and no column has a head to press. */
export function SortLinks({
  label,
  sort,
  href,
  nameOf,
}: {
  label: string;
  sort: Sort;
  href: (key: SortKey) => string;
  nameOf: (key: SortKey) => string;
}) {
  return (
    <ul aria-label={label} className="not-printed mb-3 flex flex-wrap gap-x-5 gap-y-1 text-meta xl:hidden">
      {sortKeys.map((key) => (
        <li key={key}>
          <a
            href={href(key)}
            aria-current={sort.key === key ? "true" : undefined}
            className="inline-block min-h-6 aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {nameOf(key)}
            {sort.key === key ? <span aria-hidden="true">{sort.descending ? " ↓" : " ↑"}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
