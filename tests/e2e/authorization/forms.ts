/** A form of a page as a browser without JavaScript knows it. */
export type Form = {
  action: string;
  /** Names with the values they would be sent with as the page stands. */
  fields: [string, string][];
};

/** Every form of a page. Reads the HTML that React writes: attributes in double quotes, no stray angle brackets. */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = "", inside = ""]) => ({
    action: attribute(head, "action") ?? "",
    fields: [...inputs(inside), ...textareas(inside), ...selects(inside)],
  }));
}

/** The form that holds a field of this name and value, or of several the one in that place; a missing one is a mistake of the test. */
export function formWith(html: string, name: string, value?: string, place = 0): Form {
  const found = formsOf(html).filter(({ fields }) =>
    fields.some((field) => field[0] === name && (value === undefined || field[1] === value)),
  )[place];
  if (!found) throw new Error(`No form with ${name}=${value ?? "…"} on this page.`);
  return found;
}

/** The form's fields with some of them filled in. */
export function filledFields(form: Form, values: Record<string, string>): [string, string][] {
  const kept = form.fields.filter(([name]) => !(name in values));
  return [...kept, ...Object.entries(values)];
}

function inputs(html: string): [string, string][] {
  return [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, head = ""]) => {
    const name = attribute(head, "name");
    const isOff = /type="(radio|checkbox)"/.test(head) && !/\bchecked\b/.test(head);
    return name === undefined || isOff ? [] : [[name, attribute(head, "value") ?? ""] satisfies [string, string]];
  });
}

function textareas(html: string): [string, string][] {
  return [...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(([, head = "", text = ""]) => [
    attribute(head, "name") ?? "",
    decoded(text),
  ]);
}

function selects(html: string): [string, string][] {
  return [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, head = "", inside = ""]) => {
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option = ""]) => option);
    const chosen = options.find((option) => /\bselected\b/.test(option)) ?? options[0] ?? "";
    return [attribute(head, "name") ?? "", attribute(chosen, "value") ?? ""];
  });
}

function attribute(head: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
  return value === undefined ? undefined : decoded(value);
}

function decoded(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
