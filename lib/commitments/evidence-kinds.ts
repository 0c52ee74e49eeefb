/** What a piece of evidence is, the strongest first. */
export const evidenceKinds = [
  "signed_act",
  "official_publication",
  "counterpart_publication",
  "press",
  "own_statement",
] as const;
