import type { ReactNode } from "react";
import { StackingTable } from "./stacking-table";

/** A table whose rows are of one or two lines, so that a screen holds many (dense-table.css). */
export function DenseTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <StackingTable caption={caption} className="dense-table">
      {children}
    </StackingTable>
  );
}
