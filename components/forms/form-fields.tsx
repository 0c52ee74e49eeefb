"use client";

import { ChecksField } from "./checks-field";
import { ChoiceField } from "./choice-field";
import { CommitmentField } from "./commitment-field";
import type { FieldGroup, FormField } from "./form-field";
import { SentFileField } from "./sent-file-field";
import { TextField } from "./text-field";

/** Fields as the server describes them, in their groups. */
export function FormFields({ groups }: { groups: FieldGroup[] }) {
  return groups.map(({ legend, fields }) => {
    const inside = fields.map((field) => <OneField key={field.name} field={field} />);
    if (legend === null) return inside;
    return (
      <fieldset key={legend} className="space-y-4 border-hairline border-t pt-4">
        <legend className="pr-3 font-semibold">{legend}</legend>
        {inside}
      </fieldset>
    );
  });
}

function OneField({ field }: { field: FormField }) {
  switch (field.input) {
    case "checks":
      return <ChecksField {...field} inColumns />;
    case "choice":
      return <ChoiceField {...field} />;
    case "commitment":
      return <CommitmentField {...field} />;
    case "long":
      return <TextField {...field} rows={5} />;
    case "sent-file":
      return <SentFileField {...field} />;
    default:
      return <TextField {...field} inputMode={modes[field.input]} />;
  }
}

const modes = { text: undefined, day: undefined, link: "url", email: "email" } as const;
