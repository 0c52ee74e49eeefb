import { Menu } from "@/components/ui/menu";
import { labelEnd } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";

/** One way of several to see a list: what is chosen, and behind it plain links to the others. */
export function ViewMenu<Value extends string>({
  label,
  chosen,
  mark,
  choices,
  href,
  nameOf,
  language,
}: {
  label: string;
  chosen: Value;
  /** Stands after the chosen one, such as the direction of an order. */
  mark?: string;
  choices: readonly Value[];
  href: (choice: Value) => string;
  nameOf: (choice: Value) => string;
  language: Language;
}) {
  return (
    <Menu
      group="list-view"
      label={
        <>
          <span className="text-muted">{`${label}${labelEnd(language).trimEnd()}`}</span>
          {nameOf(chosen)}
          {mark ? <span aria-hidden="true">{mark}</span> : null}
        </>
      }
    >
      <ul aria-label={label}>
        {choices.map((choice) => (
          <li key={choice}>
            <a href={href(choice)} aria-current={choice === chosen ? "true" : undefined} className="view-choice">
              {nameOf(choice)}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
