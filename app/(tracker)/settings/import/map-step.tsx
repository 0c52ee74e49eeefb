import { getLocale, getTranslations } from "next-intl/server";
import { organisationLabel } from "@/components/commitments/organisation-name";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import { recurrenceFromInput, STANDING_REPORT_DAYS } from "@/lib/deadlines/recurrence";
import { formatShortDate } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { fieldsOf, fieldsWithDefault, type ImportField, labelOf, type Mapping } from "@/lib/import/fields";
import { defaultFieldName, defaultStatuses, LONGEST_FORM, listDefaultChoices } from "@/lib/import/map-columns";
import { type ImportUpload, proposedColumns } from "@/lib/import/queries";
import { suggestSide } from "@/lib/import/suggest-side";
import { localized, namesOf, shortNamesOf } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";
import { kinds } from "@/lib/vocabulary/commitments";
import { controlLevels } from "@/lib/vocabulary/people";
import { type DefaultValueField, MapForm } from "./map-form";

const LONGEST_EXAMPLE = 40;

/** The second step: which column is which and what the file lacks, as it was said last time or as the headings tell. */
export async function MapStep({ viewer, upload }: { viewer: Viewer; upload: ImportUpload }) {
  const [t, common, language, columns] = await Promise.all([
    getTranslations("import"),
    getTranslations("common"),
    getLocale(),
    upload.columns ?? proposedColumns(viewer, upload.kind, upload.headers),
  ]);
  const defaults = await defaultValueFields(viewer, upload, columns.mapping);
  const example = (place: number) => upload.rows.find((row) => row[place])?.[place]?.slice(0, LONGEST_EXAMPLE);
  return (
    <MapForm
      upload={upload.id}
      reader={language}
      fields={(Object.keys(fieldsOf(upload.kind)) as ImportField[]).map((name) => ({
        name,
        label: labelOf(upload.kind, name, language),
        value: String(columns.mapping[name] ?? ""),
      }))}
      options={upload.headers.map((header, place) => ({
        value: String(place),
        label: [header || String(place + 1), example(place)].filter(Boolean).join(labelEnd(language)),
      }))}
      defaults={defaults.map(({ field, fallback, ...rest }) => ({
        name: defaultFieldName(field),
        value: columns.defaults[field] ?? fallback,
        label: t("defaultOf", { field: labelOf(upload.kind, field, language) }),
        ...rest,
      }))}
      texts={{
        title: t("mapTitle"),
        hint: t("mapHint"),
        none: t("noColumn"),
        notGiven: t("notGiven"),
        defaultsTitle: t("defaultsTitle"),
        defaultsHint: t("defaultsHint"),
        check: t("check"),
        problem: common("problem"),
      }}
    />
  );
}

type Choice = { field: ImportField; fallback: string } & Pick<DefaultValueField, "hint" | "options" | "longest">;

/**
 * What can be said of a whole file, each with what it can be; a side is typed, since any country may come. Proposed, and open to change:
 * the side that the file's own title names; where a column says how things stand, what those on control and closed ones need.
 */
async function defaultValueFields(viewer: Viewer, upload: ImportUpload, mapping: Mapping): Promise<Choice[]> {
  const { kind } = upload;
  const [t, terms, language, { today }] = await Promise.all([
    getTranslations("import"),
    getTranslations("terms"),
    getLocale(),
    readRequestClock(),
  ]);
  const { sectors, leads } = await listDefaultChoices(viewer, today);
  const stands = mapping.status !== undefined;
  const choices: Partial<Record<ImportField, Omit<Choice, "field">>> = {
    kind: { fallback: "", options: kinds.map((value) => ({ value, label: terms(`kind.${value}`) })) },
    sector: {
      fallback: "",
      options: sectors.map((each) => ({
        value: each.code,
        label: localized(namesOf(each), "ru", language).text,
      })),
    },
    side: {
      fallback:
        kind === "organisations"
          ? env().homeSide
          : mapping.side === undefined
            ? (suggestSide(upload, env().homeSide) ?? "")
            : "",
      hint: t("sideHint"),
    },
    lead: {
      fallback: "",
      options: leads.map((each) => ({
        value: each.code,
        label: organisationLabel({ full: namesOf(each), short: shortNamesOf(each), original: each.original }, language),
      })),
    },
    status: {
      fallback: "captured",
      options: defaultStatuses.map((value) => ({ value, label: terms(`status.${value}`) })),
    },
    controlLevel: {
      fallback: stands && mapping.controlLevel === undefined ? controlLevels[0] : "",
      options: controlLevels.map((value) => ({ value, label: terms(`controlLevel.${value}`) })),
    },
    completionForm: {
      fallback: stands && mapping.completionForm === undefined ? terms("reportType.final") : "",
      longest: LONGEST_FORM,
    },
    closedOn: {
      fallback: stands && mapping.closedOn === undefined ? formatShortDate(today, "ru") : "",
      hint: t("closedOnHint"),
    },
    ...(goesOn(upload, mapping)
      ? { reportInterval: { fallback: String(STANDING_REPORT_DAYS), hint: t("reportIntervalHint") } }
      : {}),
  };
  return fieldsWithDefault[kind].flatMap((field) => {
    const choice = choices[field];
    return choice ? { field, ...choice } : [];
  });
}

/** Whether any row only says that it goes on, so that how often it is reported on is to be said. */
function goesOn({ rows }: ImportUpload, { control }: Mapping): boolean {
  return control !== undefined && rows.some((row) => recurrenceFromInput(row[control] ?? "")?.days === null);
}
