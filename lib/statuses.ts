/** The words of a commitment's state. History speaks in them for ever: add one, never rename one or take one out. */
export const statuses = [
  "captured",
  "record_only",
  "on_control",
  "in_progress",
  "reported",
  "returned",
  "additional_control",
  "off_control",
] as const;

/** How a commitment was closed; history speaks in these too. */
export const outcomes = ["fulfilled", "partially_fulfilled", "not_fulfilled", "superseded", "lapsed"] as const;
