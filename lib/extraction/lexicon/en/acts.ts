/** Verbs of acts that are done or not. */
export const ACTS: ReadonlySet<string> = new Set(
  "hold convene sign open launch visit host send provide complete conclude finalize finalise create establish start begin resume organize organise participate join build implement exchange invest train deliver introduce adopt ratify conduct contribute allocate supply upgrade elevate remove reduce prepare draft negotiate receive attend double raise reopen appoint extend fund finance purchase buy sell export import construct operate release transfer waive abolish simplify reconvene set increase commence supply submit retire cut study visit share enter expedite accelerate finalise constitute designate dispatch train reform issue publish install transfer elevate exempt lift extend".split(
    " ",
  ),
);
/** Verbs of acts that can't be asked about alone, but are acts of their own beside another. */
export const VERBS: ReadonlySet<string> = new Set([
  ...ACTS,
  ..."take have meet stand align support work deepen strengthen promote enhance address continue expand develop explore maintain pursue advance intensify ensure foster encourage facilitate coordinate cooperate consult consider examine discuss review assist help seek use make give bring keep protect combat counter tackle defend uphold respect engage collaborate mobilize mobilise identify enable deploy broaden improve preserve oppose call urge broaden diversify monitor evaluate assess accept offer propose undertake assign task instruct remain".split(
    " ",
  ),
]);
