import type { ComponentProps } from "react";
import { Form, type FormProps } from "./form";
import { FormButtons } from "./form-buttons";
import { FormFields } from "./form-fields";

export type WholeFormProps = Omit<FormProps, "children"> &
  ComponentProps<typeof FormFields> & { buttons: ComponentProps<typeof FormButtons> };

/** A form with its fields as the server describes them, and its buttons. */
export function WholeForm({ groups, buttons, ...form }: WholeFormProps) {
  return (
    <Form {...form}>
      <FormFields groups={groups} />
      <FormButtons {...buttons} />
    </Form>
  );
}
