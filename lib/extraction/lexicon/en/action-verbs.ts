/** Verbs of actions that are done or not. */
export const CONCRETE_ACTIONS: ReadonlySet<string> = new Set(
  "hold convene sign open launch visit host send provide complete conclude finalize finalise create establish start begin resume organize organise participate join build implement exchange invest train deliver introduce adopt ratify conduct contribute allocate supply upgrade elevate remove reduce prepare draft negotiate receive attend double raise reopen appoint extend fund finance purchase buy sell export import construct operate release transfer waive abolish simplify reconvene set increase commence supply submit retire cut study visit share enter expedite accelerate finalise constitute designate dispatch train reform issue publish install transfer elevate exempt lift extend".split(
    " ",
  ),
);
/** Verbs of actions that can't be asked about alone, but are actions of their own beside another. */
const ACTION_VERBS: ReadonlySet<string> = new Set([
  ...CONCRETE_ACTIONS,
  ..."take have meet stand align support work deepen strengthen promote enhance address continue expand develop explore maintain pursue advance intensify ensure foster encourage facilitate coordinate cooperate consult consider examine discuss review assist help seek use make give bring keep protect combat counter tackle defend uphold respect engage collaborate mobilize mobilise identify enable deploy broaden improve preserve oppose call urge broaden diversify monitor evaluate assess accept offer propose undertake assign task instruct remain".split(
    " ",
  ),
]);

/** The form in which a word names an action: after "to", as a bare verb, or as a gerund; none for other words. */
export function actionForms(word: string): readonly string[] {
  if (word === "to") return ["to"];
  if (ACTION_VERBS.has(word)) return ["verb"];
  const stem = word.endsWith("ing") ? word.slice(0, -3) : null;
  const isGerund =
    stem && (ACTION_VERBS.has(stem) || ACTION_VERBS.has(`${stem}e`) || ACTION_VERBS.has(stem.slice(0, -1)));
  return isGerund ? ["gerund"] : [];
}
