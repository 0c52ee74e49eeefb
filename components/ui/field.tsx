import type { ReactNode } from "react";
import { FailureIcon } from "./icons";

/** What a field gives its control, so that label, hint and error belong to it. */
export type FieldControl = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/**
 * A label, a hint and an error around one control. `id` must be unique on the page; error summaries link to it. The
 * control is made by the caller from what it is handed: `{(control) => <TextInput {...control} />}`.
 */
export function Field({
  id,
  name = id,
  label,
  hint,
  error,
  children,
}: {
  id: string;
  name?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "border-ink border-l-4 pl-3" : undefined}>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className="text-meta text-muted">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 font-medium">
          <FailureIcon />
          {error}
        </p>
      ) : null}
      <div className="mt-1">
        {children({
          id,
          name,
          "aria-describedby": describedBy || undefined,
          "aria-invalid": error ? true : undefined,
        })}
      </div>
    </div>
  );
}
