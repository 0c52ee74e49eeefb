export const meetingKinds = ["talks", "summit", "commission"] as const;
