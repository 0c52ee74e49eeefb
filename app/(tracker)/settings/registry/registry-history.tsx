import { getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { ToldEvent } from "@/lib/audit/events";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { markForeign, type WrittenText } from "@/lib/localization/foreign-text";
import { nameColumn } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import type { RegistryEvent } from "@/lib/registry/queries";
import { type Language, languages } from "@/lib/vocabulary/languages";

/** Fields whose values are identities: that they changed is told, not from what to what; so of a person's names and address. */
const IDENTITY = /Id$/;

/** Who changed what and when, the latest first. */
export async function RegistryHistory({ events, language }: { events: RegistryEvent[]; language: Language }) {
  const [t, fields, history, terms] = await Promise.all([
    getTranslations("registry"),
    getTranslations("registry.fields"),
    getTranslations("history"),
    getTranslations("terms"),
  ]);
  const termsOf: Record<string, string> = { role: "role", authorityLevel: "controlLevel", language: "language" };
  return (
    <section className="mt-10 max-w-3xl">
      <h2 className="mb-2 text-section">{t("history")}</h2>
      {events.length === 0 ? <p className="text-muted">{t("noHistory")}</p> : null}
      <ol>
        {events.map(({ seq, occurredAt, actor, askedBy, event }) => (
          <li key={seq} className="border-hairline border-t py-2">
            <p className="text-meta text-muted">
              <time dateTime={occurredAt.toISOString()}>{formatInstant(occurredAt, env().timeZone, language)}</time>{" "}
              <MultilingualSentence
                text={actor === null ? history("system") : personName(actor, language, terms("erasedPerson"))}
                language={language}
              />
            </p>
            <p>{sentenceOf(event)}</p>
            {askedBy === null ? null : (
              <p className="text-meta">
                <MultilingualSentence
                  text={t("pending.askedBy", { person: personName(askedBy, language, terms("erasedPerson")) })}
                  language={language}
                />
              </p>
            )}
            <ul>
              {changesOf(event).map(([name, line]) => (
                <li key={name} className="text-meta">
                  <MultilingualSentence text={line} language={language} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );

  function sentenceOf({ kind }: ToldEvent): string {
    const key = `events.${kind}` as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : history("other");
  }

  function changesOf(event: ToldEvent): [string, string][] {
    if (!("changes" in event)) return [];
    const personal = "personal" in event ? (event.personal ?? []) : [];
    const named = personal.map((name): [string, string] => {
      if (name === "email") return [name, fields(name)];
      const spelled = languages.find((each) => name === nameColumn[each]);
      return [name, inARow([fields("person"), ...(spelled ? [terms(`language.${spelled}`)] : [])], language, ", ")];
    });
    const changed = Object.entries(event.changes ?? {}).map(([name, [from, to]]): [string, string] => {
      const key = name as Parameters<typeof fields>[0];
      const label = fields.has(key) ? fields(key) : name;
      const words = (value: WrittenText | null) => {
        const term = `${termsOf[name]}.${value}` as Parameters<typeof terms>[0];
        if (!value) return t("empty");
        return terms.has(term) ? terms(term) : markForeign(value);
      };
      return [name, IDENTITY.test(name) ? label : t("change", { field: label, from: words(from), to: words(to) })];
    });
    return [...named, ...changed];
  }
}
