import type { Action } from "@/lib/access/permissions";
import { MovesMenu } from "./moves-menu";
import type { StatusTexts } from "./status-cell-texts";
import { StaleMark, StatusMark } from "./status-mark";

/** The status of a row, from `statusTexts`. */
export function StatusCell({
  reference,
  texts: { status, outcome, label, quiet, steps },
  nameOf = String,
}: {
  reference: string;
  texts: StatusTexts;
  /** The name of a step. */
  nameOf?: (action: Action) => string;
}) {
  const mark = <StatusMark status={status} outcome={outcome} label={label} />;
  return (
    <>
      {steps ? (
        <MovesMenu reference={reference} moves={steps.actions} label={steps.label} actions={nameOf}>
          {mark}
        </MovesMenu>
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
