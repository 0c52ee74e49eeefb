export const roles = ["coordinator", "executor", "head", "observer", "admin"] as const;
export type Role = (typeof roles)[number];

/** Lowest first: a head's authority covers an item whose control level is not above it. */
export const controlLevels = ["department", "minister", "government", "president"] as const;
export type ControlLevel = (typeof controlLevels)[number];
