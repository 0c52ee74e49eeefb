import type { ComponentProps, ReactNode } from "react";

/**
 * A native table under the class `data-table` (data-table.css styles its cells, so rows carry no classes of their own).
 * Cells of figures take the class `number`; `data-label` on a cell names its column where the table is narrow. The
 * roles are said because a narrow table is laid out in blocks, which takes them away in some browsers.
 */
export function DataTable({
  caption,
  className = "",
  children,
}: {
  caption: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: laid out in blocks a table loses its role
    <table role="table" className={`data-table ${className}`}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}

export function ColumnHeader({ className, ...rest }: ComponentProps<"th">) {
  return <th scope="col" className={className} {...rest} />;
}

/** A column's name that sorts by it: a plain link, so that it works before and without JavaScript. */
export function SortHeader({
  href,
  sorted,
  className,
  beside,
  children,
}: {
  /** Where the list is sorted by this column; by the other direction if it already is. */
  href: string;
  sorted: "ascending" | "descending" | null;
  className?: string;
  /** What else the column holds, by which nothing is sorted. */
  beside?: string;
  children: ReactNode;
}) {
  return (
    <th scope="col" aria-sort={sorted ?? undefined} className={className}>
      <a href={href} className={`text-current ${sorted ? "" : "no-underline hover:underline"}`}>
        {children}
        {sorted ? <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span> : null}
      </a>
      {beside ? ` · ${beside}` : null}
    </th>
  );
}
