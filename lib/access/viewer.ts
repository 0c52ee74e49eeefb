export const roles = ["coordinator", "executor", "head", "observer", "admin"] as const;
export type Role = (typeof roles)[number];

/** Lowest first: a head's authority covers an item whose control level is not above it. */
export const controlLevels = ["department", "minister", "government", "president"] as const;
export type ControlLevel = (typeof controlLevels)[number];

export const languages = ["kk", "ru", "en", "ja"] as const;
export type Language = (typeof languages)[number];

/** Who asks, as the database said on this very request. Every read and write takes one first. */
export type Viewer = {
  id: string;
  name: string;
  email: string;
  role: Role;
  organisationId: string;
  /** Heads only. */
  authorityLevel: ControlLevel | null;
  language: Language | null;
};
