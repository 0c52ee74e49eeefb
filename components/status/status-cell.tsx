import type { Action } from "@/lib/vocabulary/commitments";
import { ActionsMenu } from "./actions-menu";
import type { StatusTexts } from "./status-cell-texts";
import { StaleMark, StatusMark } from "./status-mark";

/** The status of a row, from `statusTexts`. */
export function StatusCell({
  reference,
  texts: { status, outcome, label, quiet, actions = [] },
  menu,
}: {
  reference: string;
  texts: StatusTexts;
  /** What its button does, and the name of an action; where there are actions to take. */
  menu?: { label: string; nameOf: (action: Action) => string };
}) {
  const mark = <StatusMark status={status} outcome={outcome} label={label} />;
  return (
    <>
      {menu ? (
        <ActionsMenu reference={reference} actions={actions} label={menu.label} nameOf={menu.nameOf}>
          {mark}
        </ActionsMenu>
      ) : (
        mark
      )}
      {quiet ? (
        <span className="block text-meta xl:whitespace-nowrap">
          <StaleMark label={quiet} />
        </span>
      ) : null}
    </>
  );
}
