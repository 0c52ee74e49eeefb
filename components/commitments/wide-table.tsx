import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";

/**
 * A table with more columns than a small notebook has room for: beside the sections it would scroll sideways below 1280 px.
 * There each row becomes a block of two columns, in the order its cells ask for. On paper it stays a table.
 */
export function WideTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <div className={rowsAsBlocks.join(" ")}>
      <DataTable caption={caption}>{children}</DataTable>
    </div>
  );
}

const rowsAsBlocks = [
  "print:[&_td]:px-1.5",
  "print:[&_th]:px-1.5",
  "[@media_screen_and_(width<80rem)]:[&_table]:block",
  "[@media_screen_and_(width<80rem)]:[&_tbody]:block",
  "[@media_screen_and_(width<80rem)]:[&_thead]:sr-only",
  // A link must not take the focus unseen.
  "[@media_screen_and_(width<80rem)]:[&_thead:focus-within]:not-sr-only",
  "[@media_screen_and_(width<80rem)]:[&_tr]:grid",
  // What must not part (a date) widens its column; all else parts anywhere rather than stick out.
  "[@media_screen_and_(width<80rem)]:[&_tr]:grid-cols-[minmax(min-content,1fr)_minmax(0,1fr)]",
  "[@media_screen_and_(width<80rem)]:[&_tr]:wrap-anywhere",
  "[@media_screen_and_(width<80rem)]:[&_tr]:gap-x-4",
  "[@media_screen_and_(width<80rem)]:[&_tr]:gap-y-1",
  "[@media_screen_and_(width<80rem)]:[&_tr]:px-4",
  "[@media_screen_and_(width<80rem)]:[&_tr]:py-3",
  "[@media_screen_and_(width<80rem)]:[&_tr]:border-b",
  "[@media_screen_and_(width<80rem)]:[&_tr]:border-hairline",
  "[@media_screen_and_(width<80rem)]:[&_td]:border-0",
  "[@media_screen_and_(width<80rem)]:[&_td]:p-0",
  "[@media_screen_and_(width<80rem)]:[&_th]:border-0",
  "[@media_screen_and_(width<80rem)]:[&_th]:p-0",
];
