import { getLocale, getTranslations } from "next-intl/server";
import { organisationLabel } from "@/components/commitments/organisation-name";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import {
  type Columns,
  fieldsOf,
  fieldsWithDefault,
  type ImportField,
  labelOf,
  type Mapping,
} from "@/lib/import/fields";
import { defaultFieldName, defaultStatuses, LONGEST_FORM, listDefaultChoices } from "@/lib/import/map-columns";
import { proposedDefaults } from "@/lib/import/proposed-defaults";
import type { ImportUpload } from "@/lib/import/queries";
import { byLabel } from "@/lib/localization/alphabet";
import { localized, namesOf, shortNamesOf } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";
import { kinds } from "@/lib/vocabulary/commitments";
import { controlLevels } from "@/lib/vocabulary/people";
import { type DefaultValueField, MapForm } from "./map-form";

const LONGEST_EXAMPLE = 40;

/** The second step: which column is which and what the file lacks, as it was said last time or as the headings tell. */
export async function MapStep({
  viewer,
  upload,
  columns,
}: {
  viewer: Viewer;
  upload: ImportUpload;
  /** As they were said, else as they are proposed. */
  columns: Columns;
}) {
  const [t, common, language] = await Promise.all([getTranslations("import"), getTranslations("common"), getLocale()]);
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
      defaults={defaults.map(({ field, ...rest }) => ({
        name: defaultFieldName(field),
        value: columns.defaults[field] ?? rest.fallback,
        label: t("defaultOf", { field: labelOf(upload.kind, field, language) }),
        ...rest,
      }))}
      texts={{
        title: t("mapTitle"),
        hint: t("mapHint"),
        others: t("otherFields"),
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

type Choice = { field: ImportField } & Pick<DefaultValueField, "fallback" | "reason" | "hint" | "options" | "longest">;

/** What can be said of a whole file, each with what it can be; a side is typed, since any country may come. */
async function defaultValueFields(viewer: Viewer, upload: ImportUpload, mapping: Mapping): Promise<Choice[]> {
  const { kind } = upload;
  const [t, terms, language, { today }] = await Promise.all([
    getTranslations("import"),
    getTranslations("terms"),
    getLocale(),
    readRequestClock(),
  ]);
  const { sectors, leads } = await listDefaultChoices(viewer, today);
  const proposed = await proposedDefaults(upload, mapping, {
    homeSide: env().homeSide,
    today,
    report: terms("reportType.final"),
    sectors: sectors.map(({ code }) => code),
  });
  const choices: Partial<Record<ImportField, Omit<Choice, "field" | "fallback" | "reason">>> = {
    kind: { options: kinds.map((value) => ({ value, label: terms(`kind.${value}`) })) },
    sector: {
      options: sectors.map((each) => ({
        value: each.code,
        label: localized(namesOf(each), "ru", language).text,
      })),
    },
    side: { hint: t("sideHint") },
    lead: {
      options: byLabel(
        leads.map((each) => ({
          value: each.code,
          label: organisationLabel(
            { full: namesOf(each), short: shortNamesOf(each), original: each.original },
            language,
          ),
        })),
        language,
      ),
    },
    status: { options: defaultStatuses.map((value) => ({ value, label: terms(`status.${value}`) })) },
    controlLevel: { options: controlLevels.map((value) => ({ value, label: terms(`controlLevel.${value}`) })) },
    completionForm: { longest: LONGEST_FORM },
    closedOn: { hint: t("closedOnHint") },
    // Asked only where a row says no more than that it goes on.
    ...(proposed.reportInterval === undefined ? {} : { reportInterval: { hint: t("reportIntervalHint") } }),
  };
  return fieldsWithDefault[kind].flatMap((field) => {
    const choice = choices[field];
    const { value = "", reason = null } = proposed[field] ?? {};
    return choice ? { field, fallback: value, reason: reason ? t(`proposedBy.${reason}`) : undefined, ...choice } : [];
  });
}
