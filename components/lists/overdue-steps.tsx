import { ActionsMenu } from "@/components/status/actions-menu";
import type { Action } from "@/lib/vocabulary/commitments";

export type OverdueStepsTexts = {
  openActions: string;
  /** The query of the list as it is shown, in which the form of an action opens. */
  listQuery: string;
  actionNames: Partial<Record<Action, string>>;
};

/** What one may do about a late commitment in its row, and why a decision is not among it. */
export function OverdueSteps({
  reference,
  actions,
  lacking,
  texts: { openActions, listQuery, actionNames },
}: {
  reference: string;
  actions: readonly Action[];
  /** Why steps that a person of this role could take are missing; the level they need. */
  lacking: string | undefined;
  texts: OverdueStepsTexts;
}) {
  return (
    <ActionsMenu
      reference={reference}
      actions={actions}
      label={reference}
      nameOf={(action) => actionNames[action] ?? action}
      hrefOf={(action) => `${listQuery}&act=${reference}%3A${action}#act`}
      note={lacking}
    >
      {actions.length > 0 ? openActions : null}
    </ActionsMenu>
  );
}
