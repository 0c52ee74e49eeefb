"use client";

import { useFormAnswer } from "@/components/forms/form-answer";

/** A second word on what the form was sent back for: stands there only once it was asked. */
export function AgreeField({ name, label }: { name: string; label: string }) {
  const { errors, typed } = useFormAnswer();
  const asked = errors[name];
  if (!asked && typed[name] !== "yes") return null;
  return (
    <div className={asked ? "border-ink border-l-4 pl-3" : undefined}>
      {asked ? (
        <p id={`${name}-error`} className="font-medium">
          {asked}
        </p>
      ) : null}
      <label className="inline-flex min-h-7 items-center gap-2">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          defaultChecked={typed[name] === "yes"}
          aria-describedby={asked ? `${name}-error` : undefined}
        />
        {label}
      </label>
    </div>
  );
}
