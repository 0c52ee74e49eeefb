"use client";

/**
 * The options of a select. They do nothing in the browser: as a component of the browser's their words are sent beside the page
 * as a list, not once more as markup, and lists of people and releases are long.
 */
export function SelectOptions({ choices }: { choices: readonly (readonly [value: string, label: string])[] }) {
  return choices.map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
