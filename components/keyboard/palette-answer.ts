import type { FoundCommitment } from "@/lib/forms/form-state";

/** What `/api/palette` answers without words to find: what the palette and the help say, and the screens one may go to. */
export type PaletteWords = {
  title: string;
  field: string;
  screens: string;
  /** "All that is found in the register". */
  allFound: string;
  /** “{text}”, in the language's own quotation marks. */
  quoted: string;
  /** "Steps of {reference}" */
  steps: string;
  nothing: string;
  failed: string;
  help: { keys: string; close: string; switchLabel: string; list: { key: string; does: string }[] };
  goTo: { href: string; label: string }[];
};

/** What it answers to words: the commitments they find, within what the person sees. */
export type PaletteItems = { items: FoundCommitment[] };
