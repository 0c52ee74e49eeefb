import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Viewer } from "@/lib/access/viewer";
import { fieldsOf, type ImportField, type ImportKind } from "@/lib/import/fields";
import { type ImportDraft, proposedMapping } from "@/lib/import/queries";
import { map } from "./actions";

/** The second step: which column is which, as it was said last time or as the headings tell. */
export async function MapStep({ viewer, draft }: { viewer: Viewer; draft: ImportDraft }) {
  const [t, label, mapping] = await Promise.all([
    getTranslations("import"),
    fieldLabels(),
    draft.mapping ?? proposedMapping(viewer, draft.kind, draft.headers),
  ]);
  const example = (place: number) => draft.rows.find((row) => row[place])?.[place]?.slice(0, 40);
  return (
    <form action={map} className="max-w-3xl">
      <h2 className="text-section">{t("mapTitle")}</h2>
      <p className="mb-4 text-meta text-muted">{t("mapHint")}</p>
      <input type="hidden" name="draft" value={draft.id} />
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {(Object.keys(fieldsOf(draft.kind)) as ImportField[]).map((name) => (
          <Field key={name} id={name} label={label(draft.kind, name)}>
            {(control) => (
              <Select {...control} defaultValue={mapping[name] ?? ""}>
                <option value="">{t("noColumn")}</option>
                {draft.headers.map((header, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and two may be called alike
                  <option key={place} value={place}>
                    {[header || String(place + 1), example(place)].filter(Boolean).join(": ")}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
      </div>
      <Button type="submit" look="primary" className="mt-5">
        {t("check")}
      </Button>
    </form>
  );
}

/** The words of the register for its fields, and the registry's for an organisation's. */
async function fieldLabels(): Promise<(kind: ImportKind, name: ImportField) => string> {
  const [own, csv, terms, registry] = await Promise.all([
    getTranslations("import.fields"),
    getTranslations("register.csv"),
    getTranslations("terms.field"),
    getTranslations("registry.fields"),
  ]);
  const elsewhere: Partial<Record<ImportField, string>> = {
    control: terms("controlDeadline"),
    promised: terms("promisedDeadline"),
    controlLevel: terms("level"),
  };
  return (kind, name) => {
    const key = name as "title";
    if (own.has(key)) return own(key);
    const known = elsewhere[name];
    if (kind === "commitments" && known) return known;
    const inRegistry = name as Parameters<typeof registry>[0];
    if (kind === "organisations" && registry.has(inRegistry)) return registry(inRegistry);
    const inTerms = name as Parameters<typeof terms>[0];
    const inCsv = name as Parameters<typeof csv>[0];
    return terms.has(inTerms) ? terms(inTerms) : csv(inCsv);
  };
}
