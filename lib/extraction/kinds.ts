/** How strongly a thing was said, strongest first. Strength is not status: "signed" and "discussed" share no percentage. */
export const kinds = [
  "signed",
  "agreed",
  "planned",
  "invited",
  "offered",
  "interested",
  "discussed",
  "reaffirmed",
] as const;
export type Kind = (typeof kinds)[number];
