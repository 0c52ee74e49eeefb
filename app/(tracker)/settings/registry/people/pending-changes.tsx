import { getLocale, getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { Viewer } from "@/lib/access/viewer";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { hasSecondPerson, listPendingChanges, type PendingChange } from "@/lib/registry/people/pending-queries";
import { givesFirstPassword } from "@/lib/registry/people/second-person";
import { RegistryForm } from "../registry-form";
import { decide } from "./actions";

/** What waits for a second administrator, for one person or for all; nothing where nothing waits. */
export async function PendingChanges({ viewer, personId }: { viewer: Viewer; personId?: string }) {
  const [pending, t] = await Promise.all([listPendingChanges(viewer, personId), getTranslations("registry.pending")]);
  if (pending.length === 0) return null;
  return (
    <section className="mb-8 max-w-3xl" aria-labelledby="pending">
      <h2 id="pending" className="mb-2 text-section">
        {t("title")}
      </h2>
      <ul>
        {pending.map((change) => (
          <li key={change.id} className="border-hairline border-t py-3">
            <PendingRow viewer={viewer} change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function PendingRow({ viewer, change }: { viewer: Viewer; change: PendingChange }) {
  const [t, terms, language, canBeConfirmed] = await Promise.all([
    getTranslations("registry.pending"),
    getTranslations("terms"),
    getLocale(),
    hasSecondPerson(viewer, change),
  ]);
  const { person, askedBy, role, authorityLevel } = change;
  const instant = (at: Date) => formatInstant(at, env().timeZone, language);
  const rights = role ? terms(`role.${role}`) : "";
  const what = role
    ? t("rights", {
        rights: authorityLevel ? inARow([rights, terms(`controlLevel.${authorityLevel}`)], language, ", ") : rights,
      })
    : t("password");
  const isOwn = askedBy.id === viewer.id;
  const offered = isOwn || person.id === viewer.id ? (["decline"] as const) : (["confirm", "decline"] as const);
  return (
    <>
      <p>
        <a href={`/settings/registry/people/${person.id}`}>
          <MultilingualSentence text={personName(person, language, terms("erasedPerson"))} language={language} />
        </a>
        {labelEnd(language)}
        {what}
      </p>
      <p className="text-meta text-muted">
        <MultilingualSentence
          text={t("asked", {
            person: personName(askedBy, language, terms("erasedPerson")),
            date: instant(change.askedAt),
            until: instant(change.expiresAt),
          })}
          language={language}
        />
      </p>
      {givesFirstPassword(change) ? <p className="mt-1">{t("givesPassword")}</p> : null}
      {canBeConfirmed ? null : <p className="mt-1">{t("nobody")}</p>}
      {isOwn && canBeConfirmed ? <p className="mt-1">{t("another")}</p> : null}
      <div className="not-printed mt-2 flex flex-wrap gap-3">
        {offered.map((decision) => (
          <RegistryForm
            key={decision}
            act={decide}
            hidden={{
              id: person.id,
              version: String(person.version),
              key: crypto.randomUUID(),
              pending: change.id,
              decision,
            }}
            groups={[]}
            submit={decision === "decline" && isOwn ? t("takeBack") : t(decision)}
            cancelHref={null}
            unsavedInput={null}
          />
        ))}
      </div>
    </>
  );
}
