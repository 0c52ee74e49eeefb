import type { Language } from "@/lib/vocabulary/languages";
import type { ControlLevel, Role } from "@/lib/vocabulary/people";

/** Not exported, and no value has it: a plain object is no viewer. */
declare const read: unique symbol;

/**
 * Who asks, as the database said on this very request. Every read and write takes one first; only lib/auth makes one, of
 * the row it has read (tests/unit/access/viewer.test.ts). Rules that need a part of it take a `Pick`, which any object can be.
 */
export type Viewer = {
  readonly [read]: true;
  id: string;
  /** As documents write it, and as the languages do that write it otherwise. */
  name: string;
  nameKk: string | null;
  nameRu: string | null;
  nameEn: string | null;
  nameJa: string | null;
  email: string;
  role: Role;
  organisationId: string;
  /** Heads only. */
  authorityLevel: ControlLevel | null;
  language: Language | null;
  /** A head where the installation lets heads read what coordinators have not entered yet (PACTA_HEADS_READ_CAPTURES). */
  readsCaptures: boolean;
};
