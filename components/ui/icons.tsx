/** Shapes that go with a word, never instead of it: hidden from screen readers, drawn in the text's colour. */
export function FailureIcon() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="mt-1 size-4 shrink-0" fill="none" stroke="currentColor">
      <circle cx="8" cy="8" r="6.75" strokeWidth="1.5" />
      <path d="M8 4.2v4.6M8 10.9v1.3" strokeWidth="1.75" />
    </svg>
  );
}

export function DoneIcon() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="mt-1 size-4 shrink-0" fill="none" stroke="currentColor">
      <circle cx="8" cy="8" r="6.75" strokeWidth="1.5" />
      <path d="m5 8.2 2.1 2.1L11 6.1" strokeWidth="1.75" />
    </svg>
  );
}

/** Points down; turns up where the thing around it is open. */
export function ChevronIcon() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      className="size-3 shrink-0 [[open]>summary_&]:rotate-180"
      fill="none"
      stroke="currentColor"
    >
      <path d="m2.5 4.5 3.5 3.5 3.5-3.5" strokeWidth="1.5" />
    </svg>
  );
}
