import type { ReactNode } from "react";
import { DataTable } from "./data-table";

/** A table with more columns than a small notebook has room for (stacking-table.css). */
export function StackingTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <DataTable caption={caption} className="stacking-table">
      {children}
    </DataTable>
  );
}
