/** Who a text or a commitment is for, where that is not everyone; what has no marking is open. The database's enum has the same. */
export const markings = ["restricted"] as const;
export type Marking = (typeof markings)[number];
