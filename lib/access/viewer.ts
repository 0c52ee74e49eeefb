import type { Language } from "@/lib/vocabulary/languages";
import type { ControlLevel, Role } from "@/lib/vocabulary/people";

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
