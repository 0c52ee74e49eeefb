import type { ReactNode } from "react";
import { DataTable } from "./data-table";

/** A table with more columns than a small notebook has room for (stacking-table.css). */
export function StackingTable({
  caption,
  className = "",
  children,
}: {
  caption: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <DataTable caption={caption} className={`stacking-table ${className}`}>
      {children}
    </DataTable>
  );
}
